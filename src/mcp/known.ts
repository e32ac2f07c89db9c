/** Answers to assistants leave out what is not known, because each word costs tokens: schemas and values without nulls. */

import { z } from 'zod';
import type { Role } from '../main.ts';

type KnownShape<Shape> = {
  [Name in keyof Shape]: Shape[Name] extends z.ZodNullable<infer Inner extends z.ZodType>
    ? z.ZodOptional<Inner>
    : Shape[Name];
};

type Known<Value> = {
  [Name in keyof Value as null extends Value[Name] ? never : Name]: Value[Name];
} & {
  [Name in keyof Value as null extends Value[Name] ? Name : never]?: Exclude<Value[Name], null>;
};

/** The fields of an answer, where those that may be null may be missing instead. */
export function known<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) {
  const fields = Object.entries(shape).map(([name, schema]) => [name, knownField(schema)]);
  return Object.fromEntries(fields) as KnownShape<Shape>;
}

function knownField(schema: z.core.$ZodType): z.core.$ZodType {
  if (!(schema instanceof z.ZodNullable)) return schema;
  const { description } = schema;
  const optional = z.optional(schema.unwrap());
  return description === undefined ? optional : optional.describe(description);
}

export function dropNulls<Value extends object>(value: Value): Known<Value> {
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(entries) as Known<Value>;
}

export const knownRole = (role: Role): Exclude<Role, 'unknown'> | null =>
  role === 'unknown' ? null : role;

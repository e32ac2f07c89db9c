/** What the wildcards of a file pattern stand for in a path, and texts that quote it: `Go Time #{1}`. */

/** `{1}` is what the first wildcard stands for. */
const PLACEHOLDER = /\{([1-9])\}/g;

const PARTS = /\*\*\/|\/\*\*$|\*+|\?|\[[^\][]{0,100}\]|[^*?[/]+|./g;

/** Of the parts, those that stand for something. */
const WILDCARD = /^(?:\*|\?|\/\*\*$|\[.)/s;

/** How many wildcards a pattern has. */
export function countWildcards(pattern: string): number {
  return (pattern.match(PARTS) ?? []).filter((part) => WILDCARD.test(part)).length;
}

/**
 * @param pattern as in `.gitignore`.
 * @param path that the pattern matches, with `/` between folders.
 * @returns what each wildcard stands for, in the pattern's order; `null` where the pattern does not match.
 */
export function captureWildcards(pattern: string, path: string): string[] | null {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const parts = pattern.replace(/^\/|\/$/g, '').match(PARTS) ?? [];
  const prefix = isAnchored ? '' : '(?:.*/)?';
  const found = new RegExp(`^${prefix}${parts.map(toRegExp).join('')}(?:/.*)?$`, 'su').exec(path);
  return found?.slice(1).map((part = '') => part) ?? null;
}

function toRegExp(part: string): string {
  if (part === '**/') return '(?:(.*)/)?';
  if (part === '/**') return '/(.*)';
  if (part.startsWith('*')) return '([^/]*)';
  if (part === '?') return '([^/])';
  if (part.startsWith('[') && part.length > 2) return `(${part.replace(/^\[!/, '[^')})`;
  return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The highest number of a placeholder in any text of a JSON value; 0 for none. */
export function highestPlaceholder(value: unknown): number {
  const numbers = [...JSON.stringify(value ?? null).matchAll(PLACEHOLDER)].map(([, n]) =>
    Number(n),
  );
  return Math.max(0, ...numbers);
}

/** A JSON value whose texts have what the wildcards stand for in place of the placeholders. */
export function fillPlaceholders(value: unknown, captured: readonly string[]): unknown {
  if (typeof value === 'string') {
    return value.replace(PLACEHOLDER, (_, number: string) => captured[Number(number) - 1] ?? '');
  }
  if (Array.isArray(value)) return value.map((one) => fillPlaceholders(one, captured));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fillPlaceholders(one, captured)]),
  );
}

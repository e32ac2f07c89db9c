/** The description of the HTTP API as a page to read: plain HTML without scripts. */

import { ANSWERS } from './answers.ts';
import type { ApiDescription, ParameterDescription } from './describe.ts';
import { OPERATIONS, type Operation } from './operations.ts';

export const DOCS_STYLE = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; font-size: 1.1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #8886; border-radius: .25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8886; }
:root { color-scheme: light dark; }
`;

/** @param style the address of `DOCS_STYLE`. */
export function renderDocs(described: ApiDescription, style: string): string {
  const isDescribed = ({ path, method }: Operation) => described.paths[path]?.[method];
  const operations = OPERATIONS.filter(isDescribed).map((operation) =>
    renderOperation(operation, described.paths[operation.path][operation.method].parameters),
  );
  const schemas = Object.entries(described.components.schemas).map(
    ([name, schema]) =>
      `<h2 id="${name}">${name}</h2>\n<details><summary>JSON Schema</summary>
<pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>HTTP API of whosaid</title><link rel="stylesheet" href="${style}">
<body><main><h1>HTTP API of whosaid</h1>
<p>For programs: <a href="/api/openapi.json">openapi.json</a>, OpenAPI 3.1. Refusals are
<a href="#Problem">problem details</a> of RFC 9457.</p>
${operations.join('\n')}
<h1>Answers</h1>
${schemas.join('\n')}
</main></body></html>
`;
}

function renderOperation(
  { method, path, summary, answer }: Operation,
  parameters: readonly ParameterDescription[],
): string {
  const rows = parameters.map(
    ({ name, required, description = '' }) =>
      `<tr><td><code>${name}</code>${required ? ' (required)' : ''}<td>${escapeHtml(description)}`,
  );
  const answered = answer in ANSWERS ? `<a href="#${answer}">${answer}</a>` : escapeHtml(answer);
  return `<h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}. Answer: ${answered}.</p>
${rows.length === 0 ? '' : `<table><tr><th>Parameter<th>Meaning\n${rows.join('\n')}\n</table>`}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

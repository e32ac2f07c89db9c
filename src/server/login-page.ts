/** The page that asks for the server's token; nothing of the library is in it. */

export const LOGIN_STYLE_PATH = '/login.css';

export const LOGIN_STYLE = `:root { color-scheme: light dark; }
body {
  display: grid;
  min-height: 90vh;
  margin: 0;
  padding: 1.5rem;
  place-content: center;
  background: light-dark(#fbfaf7, #16171a);
  color: light-dark(#1f1d1a, #e9e6df);
  font: 1rem/1.5 system-ui, sans-serif;
}
main { width: min(26rem, 90vw); }
h1 { margin: 0 0 0.25rem; font: 500 2rem/1.2 Georgia, serif; }
p { margin: 0 0 1rem; color: light-dark(#625d55, #a8a49b); }
label { display: block; margin-bottom: 0.25rem; }
input, button {
  box-sizing: border-box;
  min-height: 2.75rem;
  padding: 0.5rem 0.875rem;
  border: 1px solid light-dark(#8d877c, #74767d);
  border-radius: 0.625rem;
  background: light-dark(#ffffff, #1f2125);
  color: inherit;
  font: inherit;
}
input { width: 100%; }
button { margin-top: 0.875rem; cursor: pointer; }
:focus-visible { outline: 2px solid light-dark(#2f5d8c, #9cc0ea); outline-offset: 2px; }
[role="alert"] { color: light-dark(#9c3a21, #f0a58f); }
`;

/** @param to the address to open afterwards. @param isWrong whether the token that was given is another. */
export function renderLoginPage(to: string, isWrong: boolean): string {
  const alert = isWrong ? '<p role="alert">That is not the token of this server.</p>' : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Token · whosaid</title><link rel="stylesheet" href="${LOGIN_STYLE_PATH}"></head>
<body><main><h1>whosaid</h1>
<p>This server shows its transcripts to those who have its token. It was printed where the server was started.</p>
${alert}<form method="post" action="/login">
<input type="hidden" name="to" value="${escapeAttribute(to)}">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Open</button></form></main></body></html>
`;
}

/** An address of this server, and no other's: "//evil.example" is another's. */
export function ownAddress(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])[\x20-\x7e]*$/.test(to) ? to : '/';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

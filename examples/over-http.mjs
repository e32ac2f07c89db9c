/** Asks a running server: node examples/over-http.mjs http://127.0.0.1:7654 "a question" */

const [address = 'http://127.0.0.1:7654', question = 'what was decided'] = process.argv.slice(2);
const url = new URL('/api/query', address);
url.searchParams.set('q', question);
url.searchParams.set('limit', '3');
const { WHOSAID_TOKEN: token } = process.env;
const response = await fetch(url, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
const answer = await response.json();
if (!response.ok) throw new Error(JSON.stringify(answer));
for (const { speaker, transcript, turn, text } of answer.results) {
  console.log(`${speaker.name}, ${transcript.id}#${turn}:\n  ${text}\n`);
}

/** Usage: node check.mjs <model folder> <sample.json>. Fails unless every vector is within cosine 0.999 of the sample's. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AutoModel, AutoTokenizer, pipeline } from "@xenova/transformers";

const MIN_COSINE = 0.999;
const BATCH = 32;

const [folder, samplePath] = process.argv.slice(2);
const { texts, vectors } = JSON.parse(readFileSync(samplePath, "utf8"));
const declared = JSON.parse(readFileSync(join(folder, "1_Pooling", "config.json"), "utf8"));
const pooling = declared.pooling_mode_cls_token ? "cls" : "mean";
const options = { dtype: "q8", local_files_only: true };

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

async function check() {
  const extract = await pipeline("feature-extraction", folder, options);
  let worst = 1;
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = texts.slice(start, start + BATCH);
    const rows = (await extract(batch, { pooling, normalize: true })).tolist();
    rows.forEach((row, i) => {
      if (row.some((value) => !Number.isFinite(value))) throw new Error(`not a number: text ${start + i}`);
      const expected = vectors[start + i];
      if (expected.some((value) => value !== 0)) worst = Math.min(worst, dot(row, expected));
    });
  }
  const empty = (await extract("", { pooling, normalize: true })).tolist()[0];
  if (empty.some((value) => !Number.isFinite(value))) throw new Error("not a number: the empty text alone");
  if (worst < MIN_COSINE) throw new Error(`lowest cosine ${worst}, expected at least ${MIN_COSINE}`);
  console.log(`cosine with the unquantised table: at least ${worst.toFixed(5)} over ${texts.length} texts (${pooling})`);
}

async function speed() {
  const tokenizer = await AutoTokenizer.from_pretrained(folder, options);
  const model = await AutoModel.from_pretrained(folder, options);
  let tokenizing = 0;
  const begin = performance.now();
  for (let start = 0; start < texts.length; start += BATCH) {
    const before = performance.now();
    const inputs = tokenizer(texts.slice(start, start + BATCH), { padding: true, truncation: true });
    tokenizing += performance.now() - before;
    await model(inputs);
  }
  const total = performance.now() - begin;
  const rate = Math.round((1000 * texts.length) / total);
  console.log(`${rate} passages a second, ${Math.round((100 * tokenizing) / total)} % of the time in the tokenizer`);
}

await check();
await speed();

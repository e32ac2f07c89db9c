/** Caches token ids by word, for tokenizers whose configuration shows that they treat words independently. */

/** About 20 MB. 20 million words of podcasts hold 79,000 distinct ones. */
const MAX_WORDS = 100_000;
/** Longer ones are addresses and noise, which rarely recur. */
const MAX_WORD_LENGTH = 40;

/** Other white space stays in a word: BertNormalizer deletes some (U+000B, U+FEFF) and joins its neighbours. */
const WORDS = /[^ \t\n\r!-/:-@[-`{-~]+|[!-/:-@[-`{-~]/g;

/** Its lower case alone depends on its neighbours (Final_Sigma of SpecialCasing.txt). */
const SIGMA = 'Σ';

export interface Tokenizer {
  encode(text: string, options?: { add_special_tokens?: boolean }): readonly number[];
}

/**
 * @param configuration content of tokenizer.json.
 * @returns a function from a text to its ids, with special tokens and not truncated; `null` where words may depend on
 *   each other.
 */
export function rememberWords(
  configuration: unknown,
  tokenizer: Tokenizer,
): ((text: string) => readonly number[]) | null {
  const special = addedTokens(configuration);
  const before = tokensBefore(at(configuration, 'post_processor'));
  if (!isWordByWord(configuration) || special === null || before === null) return null;

  const indivisible = [SIGMA, ...special];
  const around = tokenizer.encode('');
  const [head, tail] = [around.slice(0, before), around.slice(before)];
  const cache = new Map<string, readonly number[]>();

  /** Keyed by a copy of the word, because V8 keeps a whole text alive for a slice of it. */
  function idsOf(word: string): readonly number[] {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const ids = tokenizer.encode(word, { add_special_tokens: false });
    if (word.length > MAX_WORD_LENGTH) return ids;
    if (cache.size >= MAX_WORDS) cache.clear();
    cache.set(structuredClone(word), ids);
    return ids;
  }

  return (text) => {
    if (indivisible.some((part) => text.includes(part))) return tokenizer.encode(text);
    const ids = [...head];
    for (const word of text.match(WORDS) ?? []) {
      for (const id of idsOf(word)) ids.push(id);
    }
    ids.push(...tail);
    return ids;
  };
}

/** Whether no step looks beyond a match of `WORDS`; WordPiece does where it fuses unknown words. */
function isWordByWord(configuration: unknown): boolean {
  return (
    at(configuration, 'normalizer', 'type') === 'BertNormalizer' &&
    at(configuration, 'normalizer', 'lowercase') === true &&
    at(configuration, 'pre_tokenizer', 'type') === 'BertPreTokenizer' &&
    at(configuration, 'model', 'type') === 'WordPiece' &&
    at(configuration, 'model', 'fuse_unk') !== true
  );
}

/**
 * Tokens that the tokenizer finds before normalizing. It looks again at each whole stretch once normalized, where a word
 * alone could match by mistake, so each must have a capital, which no lower-case text has.
 */
function addedTokens(configuration: unknown): string[] | null {
  const tokens = at(configuration, 'added_tokens');
  if (!Array.isArray(tokens)) return null;
  const contents: string[] = [];
  for (const token of tokens) {
    const content = at(token, 'content');
    const normalized = at(token, 'normalized') ?? at(token, 'special') !== true;
    if (normalized !== false || typeof content !== 'string' || !/[A-Z]/.test(content)) return null;
    contents.push(content);
  }
  return contents;
}

/** Special tokens before the text; `null` for a template that does more than surround it. */
function tokensBefore(processor: unknown): number | null {
  if (processor === null) return 0;
  if (at(processor, 'type') === 'BertProcessing') return 1;
  const template = at(processor, 'single');
  if (at(processor, 'type') !== 'TemplateProcessing' || !Array.isArray(template)) return null;
  const types = template.map(
    (item) => at(item, 'Sequence', 'type_id') ?? at(item, 'SpecialToken', 'type_id'),
  );
  const texts = template.filter((item) => at(item, 'SpecialToken') === undefined);
  if (types.some((type) => type !== 0) || texts.length !== 1) return null;
  return at(texts[0], 'Sequence', 'id') === 'A' ? template.indexOf(texts[0]) : null;
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

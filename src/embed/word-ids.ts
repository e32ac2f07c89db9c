/**
 * The ids of a text by remembering those of each word, for tokenizers that never look beyond a word. Which these are
 * is read from the tokenizer's own configuration; the ids are those it would give itself.
 */

/** Distinct words remembered at most, about 20 MB. 20 million words of podcasts hold 79,000. */
const MAX_WORDS = 100_000;
/** Characters; longer ones are addresses and noise, which do not come again. */
const MAX_WORD_LENGTH = 40;

/**
 * Runs without space and ASCII punctuation, and each punctuation mark. Other white space stays in the run: some of it
 * (U+000B, U+FEFF) BertNormalizer takes away without a trace, joining what it stood between.
 */
const WORDS = /[^ \t\n\r!-/:-@[-`{-~]+|[!-/:-@[-`{-~]/g;

/** The only letter whose lower case depends on others, even beyond a full stop (Final_Sigma of SpecialCasing.txt). */
const SIGMA = 'Σ';

export interface Tokenizer {
  encode(text: string, options?: { add_special_tokens?: boolean }): readonly number[];
}

/**
 * @param configuration what the tokenizer's tokenizer.json holds.
 * @returns the ids of a text, special tokens around it and nothing cut off; `null` where words cannot be shown to be
 *   independent of each other.
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
  const known = new Map<string, readonly number[]>();

  function idsOf(word: string): readonly number[] {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const ids = tokenizer.encode(word, { add_special_tokens: false });
    if (word.length > MAX_WORD_LENGTH) return ids;
    if (known.size >= MAX_WORDS) known.clear();
    // A copy: V8 keeps a whole text alive for a slice of it.
    known.set(structuredClone(word), ids);
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

/**
 * Whether no step looks beyond a run of `WORDS`: BertNormalizer looks at a character and the accents on it,
 * BertPreTokenizer joins nothing across space and punctuation, and WordPiece takes words one at a time unless it is to
 * fuse unknown ones.
 */
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
 * What the tokenizer looks for in a text before all else. Once it has normalized a stretch it asks again whether the
 * whole of it is such a token, and a word alone may be one where the stretch it stands in is not: only a capital, which
 * no text in lower case holds, rules that out.
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

/** How many special tokens stand before the text's own; `null` for a template that is not merely put around a text. */
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

/** What lies under these keys, one within the other; `undefined` where there is none. */
function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

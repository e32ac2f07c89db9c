/** The models that a library may have: bundled, fetched already, and others that are known to work. */

import { type CachedModel, hubSettings, listCachedModels } from '../embed/hub.ts';
import { BUNDLED, BUNDLED_MEGABYTES, describeModel } from '../embed/models.ts';

export interface KnownModel {
  /** As `index` and `reindex` take it. */
  readonly model: string;
  readonly megabytes: number;
  readonly isInstalled: boolean;
  /** Mean nDCG@10 of this program's development sets, as BENCHMARKS.md tells; `null` where it was not measured. */
  readonly quality: number | null;
  readonly note: string;
}

/** Megabytes are those of the 8-bit weights with the tokenizer. */
const KNOWN: readonly Omit<KnownModel, 'isInstalled'>[] = [
  {
    model: BUNDLED,
    megabytes: BUNDLED_MEGABYTES,
    quality: 0.456,
    note: 'English; made for speech, runs without any installation, fastest',
  },
  {
    model: 'Xenova/all-MiniLM-L6-v2',
    megabytes: 24,
    quality: 0.454,
    note: 'English; the usual small model',
  },
  {
    model: 'Xenova/bge-small-en-v1.5',
    megabytes: 35,
    quality: null,
    note: 'English',
  },
  {
    model: 'Xenova/multilingual-e5-small',
    megabytes: 135,
    quality: null,
    note: '100 languages',
  },
];

/**
 * Those known first, then all others that were fetched.
 *
 * @example
 * const installed = listModels().filter(({ isInstalled }) => isInstalled);
 */
export function listModels(): KnownModel[] {
  const cached = listCachedModels(hubSettings().cache);
  const isCached = (model: string) => cached.some((one) => one.model === model);
  const known = KNOWN.map((one) => ({
    ...one,
    isInstalled: one.model === BUNDLED || isCached(one.model),
  }));
  const others = cached.filter(({ model }) => KNOWN.every((one) => one.model !== model));
  return [...known, ...others.map(describeCached)];
}

const describeCached = ({ model, megabytes }: CachedModel): KnownModel => {
  return { model, megabytes, isInstalled: true, quality: null, note: '' };
};

/**
 * Fetches a model of the hub, so that it can be used without the network.
 *
 * @example
 * await downloadModel('Xenova/all-MiniLM-L6-v2', (file, share) => console.log(file, share));
 * @param onProgress called with the name of each file as it comes, and the share of it that is there, from 0 to 1.
 * @throws WhosaidError `MODEL_MISSING`.
 */
export async function downloadModel(
  model: string,
  onProgress?: (file: string, share: number) => void,
): Promise<void> {
  const description = describeModel(model);
  const { loadTransformersEmbedder } = await import('../embed/transformers-embedder.ts');
  await loadTransformersEmbedder(description, onProgress);
}

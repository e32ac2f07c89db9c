/** `whosaid models`: lists models, and fetches one. */

import { Command } from 'commander';
import { downloadModel, type KnownModel, listModels } from '../main.ts';
import { jsonOption } from './options.ts';
import { note, print, printJson } from './output.ts';
import { progressBar } from './progress.ts';
import { formatTable } from './table.ts';

const HELP = `
Quality is the mean nDCG@10 of our development sets, see BENCHMARKS.md. Models of the hub are kept in the user's cache
folder. WHOSAID_HUB names a mirror, WHOSAID_OFFLINE=1 fetches nothing.

Examples:
  whosaid models
  whosaid models download Xenova/all-MiniLM-L6-v2
  whosaid reindex --model Xenova/all-MiniLM-L6-v2`;

export function modelsCommand(): Command {
  const models = new Command('models')
    .description('list the models that a library may have, and fetch one')
    .addHelpText('after', HELP);
  models
    .command('list', { isDefault: true })
    .description('list models: bundled, fetched, and known to work')
    .addOption(jsonOption())
    .action(list);
  models
    .command('download')
    .description('fetch a model of the hub, to use it without the network')
    .argument('<model>', 'its hub id, such as Xenova/all-MiniLM-L6-v2')
    .action(download);
  return models;
}

function list({ json }: { readonly json?: boolean }): void {
  const models = listModels();
  const { isTTY, columns } = process.stdout;
  if (json) printJson(models);
  else for (const line of formatTable(models.map(toRow), isTTY ? columns : null)) print(line);
}

function toRow({ model, megabytes, isInstalled, quality, note }: KnownModel): string[] {
  return [
    model,
    isInstalled ? 'here' : 'to fetch',
    `${megabytes} MB`,
    quality === null ? 'not measured' : `quality ${quality.toFixed(3)}`,
    note,
  ];
}

async function download(model: string): Promise<void> {
  const bar = await progressBar('percent');
  try {
    await downloadModel(model, (file, share) => bar.show(Math.round(share * 100), 100, file));
  } finally {
    bar.stop();
  }
  note(
    `${model} is here. Use it with: whosaid index --model ${model}, or whosaid reindex --model ${model}`,
  );
}

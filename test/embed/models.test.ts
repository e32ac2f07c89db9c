import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLED, describeModel } from '#src/embed/models.ts';
import { newFolder, writeFiles } from '../support.ts';
import { tinyModel } from './tiny-model.ts';

const NONE = { question: '', passage: '' };

const refusal = (model: string): { code?: unknown; message: string } => {
  try {
    describeModel(model);
  } catch (error) {
    if (error instanceof Error) return { ...error, message: error.message };
  }
  return { message: 'not refused' };
};

describe('describeModel', () => {
  it('knows the bundled model', () => {
    const described = describeModel(BUNDLED);
    expect(described).toMatchObject({ model: 'bundled', known: true, prefixes: NONE });
    expect(described.folder).not.toBeNull();
  });

  it('takes pooling and prefixes from a folder', () => {
    const folder = tinyModel({
      '1_Pooling/config.json': '{"pooling_mode_cls_token": true}',
      'config_sentence_transformers.json': '{"prompts": {"query": "q: ", "document": "d: "}}',
    });
    expect(describeModel(folder)).toEqual({
      model: folder,
      folder,
      dtype: 'fp32',
      pooling: 'cls',
      prefixes: { question: 'q: ', passage: 'd: ' },
      known: true,
    });
  });

  it('takes a prompt named passage where there is none for documents', () => {
    const folder = tinyModel({
      'config_sentence_transformers.json': '{"prompts": {"query": 7, "passage": "p: "}}',
    });
    expect(describeModel(folder).prefixes).toEqual({ question: '', passage: 'p: ' });
  });

  it('assumes the mean and no prefixes of a folder that does not say, and admits it', () => {
    const assumed = { pooling: 'mean', prefixes: NONE, known: false };
    expect(describeModel(tinyModel())).toMatchObject(assumed);
    const odd = tinyModel({ 'config_sentence_transformers.json': '[]' });
    expect(describeModel(odd)).toMatchObject(assumed);
  });

  it('takes the quantized weights where there are both', () => {
    expect(describeModel(tinyModel({ 'onnx/model_quantized.onnx': '' })).dtype).toBe('q8');
  });

  it('means one folder by all its names', () => {
    const folder = tinyModel();
    expect(describeModel(relative(process.cwd(), folder)).model).toBe(folder);
  });

  it('knows models of the hub by name, whoever converted them', () => {
    expect(describeModel('Xenova/e5-small-v2')).toEqual({
      model: 'Xenova/e5-small-v2',
      folder: null,
      dtype: 'q8',
      pooling: 'mean',
      prefixes: { question: 'query: ', passage: 'passage: ' },
      known: true,
    });
    expect(describeModel('someone/bge-small-en-v1.5')).toMatchObject({
      pooling: 'cls',
      known: true,
    });
    expect(describeModel('someone/new')).toMatchObject({ pooling: 'mean', known: false });
  });

  it.each([
    '',
    'nonsense',
    './folder',
    '../folder/model',
    '/nowhere/at/all',
    'a/b/c',
    'https://a/b',
  ])('refuses "%s"', (model) => {
    expect(refusal(model)).toMatchObject({ code: 'MODEL_MISSING' });
    expect(refusal(model).message).toContain(`"${model}"`);
  });

  it('refuses a folder without what a model needs, and names it', () => {
    expect(refusal(newFolder())).toMatchObject({ code: 'MODEL_MISSING' });
    expect(refusal(newFolder()).message).toContain('onnx/model.onnx');
    for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
      const folder = tinyModel({ [name]: null });
      expect(refusal(folder)).toMatchObject({ code: 'MODEL_MISSING' });
      expect(refusal(folder).message).toContain(`${name} in the model folder ${folder}`);
    }
  });

  it.each(['1_Pooling/config.json', 'config_sentence_transformers.json'])(
    'refuses a folder whose %s is no JSON',
    (name) => {
      const folder = tinyModel();
      const [path] = writeFiles(folder, { [name]: '{"prompts": ' });
      expect(refusal(folder)).toMatchObject({ code: 'MODEL_MISSING' });
      expect(refusal(folder).message).toContain(path);
    },
  );
});

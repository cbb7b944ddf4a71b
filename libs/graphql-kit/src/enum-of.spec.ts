import { closedList } from '@hailong/kernel';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { LazyMetadataStorage } from '@nestjs/graphql/dist/schema-builder/storages/lazy-metadata.storage.js';
import { enumOf } from './enum-of';

const ANSWERS = closedList('answer', {
  'yes-no': { number: 0, vi: 'có hoặc không', en: 'yes or no' },
  freeText: { number: 1, vi: 'tự viết', en: 'free text' },
  TOO_FAST: { number: 2, vi: 'quá nhanh', en: 'too fast' },
});

describe('the GraphQL enum of a closed list', () => {
  it('names its values after the keys, which are what a resolver sees', () => {
    expect(enumOf('AnswerOfSpec', ANSWERS)).toEqual({
      YES_NO: 'yes-no',
      FREE_TEXT: 'freeText',
      TOO_FAST: 'TOO_FAST',
    });
  });

  it('is registered with its description and the labels of the rows', () => {
    const ref = enumOf('DescribedOfSpec', ANSWERS, 'How it is answered.');
    LazyMetadataStorage.load();
    expect(TypeMetadataStorage.getEnumsMetadata().find((known) => known.ref === ref)).toMatchObject({
      name: 'DescribedOfSpec',
      description: 'How it is answered.',
      valuesMap: {
        YES_NO: { description: 'có hoặc không · yes or no' },
        FREE_TEXT: { description: 'tự viết · free text' },
        TOO_FAST: { description: 'quá nhanh · too fast' },
      },
    });
  });
});

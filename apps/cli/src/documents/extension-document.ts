import { CoreExtension, OwnCriterion, OwnFactor } from '@hailong/criteria/domain';
import { Verdict, verdictOf } from '@hailong/kernel';
import { JsonReader, Spot, ifThere } from './json-reader';

/** Extension of the province's core, as a file describes it. */
export interface ExtensionDocument extends Omit<CoreExtension, 'coreId'> {
  /** The published core: its code, also with a version, or its id. */
  readonly core: string;
}

const KEYS = ['title', 'core', 'omitted', 'factors', 'criteria'];

/** Refuses every value that does not fit, with its path. Saving judges whether it suits the core. */
export function extensionDocument(json: unknown): Verdict<ExtensionDocument> {
  const reader = new JsonReader();
  const at = reader.keys({ value: json, place: '' }, KEYS);
  const listed = <T>(key: string, each: (spot: Spot) => T): T[] =>
    ifThere(at(key), (spot) => reader.list(spot, each)) ?? [];
  const document: ExtensionDocument = {
    title: reader.label(at('title')),
    core: reader.text(at('core')),
    omitted: listed('omitted', (spot) => reader.text(spot)),
    factors: listed('factors', (spot) => factorOf(reader, spot)),
    criteria: listed('criteria', (spot) => criterionOf(reader, spot)),
  };
  return verdictOf(document, reader.problems);
}

function factorOf(reader: JsonReader, spot: Spot): OwnFactor {
  const at = reader.keys(spot, ['area', 'code', 'label', 'weight']);
  return {
    area: reader.text(at('area')),
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    weight: ifThere(at('weight'), (weight) => reader.number(weight)),
  };
}

function criterionOf(reader: JsonReader, spot: Spot): OwnCriterion {
  const at = reader.keys(spot, ['factor', 'code', 'label', 'externalCodes', 'uncertainCodes', 'mapsTo']);
  return {
    factor: reader.text(at('factor')),
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    externalCodes: ifThere(at('externalCodes'), (codes) => reader.map(codes, (code) => reader.text(code))),
    uncertainCodes: ifThere(at('uncertainCodes'), (codes) => reader.list(codes, (code) => reader.text(code))),
    mapsTo: ifThere(at('mapsTo'), (code) => reader.text(code)),
  };
}

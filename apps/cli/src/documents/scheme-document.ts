import { AGENCY_KINDS, AGENCY_LEVELS } from '@hailong/agencies/domain';
import { Verdict, verdictOf } from '@hailong/kernel';
import {
  BRIDGE_OVERS,
  FigureTerms,
  PooledTerms,
  ROUNDS_RULES,
  SchemeGroup,
  SchemeTerms,
} from '@hailong/rankings/domain';
import { INDEX_METHODS } from '@hailong/statistics';
import { JsonReader, Spot, ifThere } from './json-reader';

const KEYS = [
  'code',
  'title',
  'year',
  'period',
  'core',
  'roundsRule',
  'rounds',
  'method',
  'minimumResponses',
  'confidenceLevel',
  'rankingGroups',
  'pooledUnits',
  'demonstration',
  'comparison',
  'publishedFigures',
  'bridge',
];

/** Reads the terms of a ranking scheme; refuses every value that does not fit, with its path. Saving judges the scheme as a whole. */
export function schemeDocument(json: unknown): Verdict<SchemeTerms> {
  const reader = new JsonReader();
  const at = reader.keys({ value: json, place: '' }, KEYS);
  const terms: SchemeTerms = {
    code: reader.text(at('code')),
    title: reader.label(at('title')),
    year: ifThere(at('year'), (spot) => reader.wholeNumber(spot)),
    period: ifThere(at('period'), (spot) => periodOf(reader, spot)),
    core: reader.text(at('core')),
    roundsRule: ifThere(at('roundsRule'), (spot) => reader.oneOf(spot, ROUNDS_RULES.keys)),
    rounds: ifThere(at('rounds'), (spot) => reader.list(spot, (each) => reader.text(each))),
    method: ifThere(at('method'), (spot) => reader.oneOf(spot, INDEX_METHODS.keys)),
    minimumResponses: ifThere(at('minimumResponses'), (spot) => reader.wholeNumber(spot)),
    // Saving refuses a level that is none of those.
    confidenceLevel: ifThere(at('confidenceLevel'), (spot) =>
      reader.wholeNumber(spot),
    ) as SchemeTerms['confidenceLevel'],
    rankingGroups: ifThere(at('rankingGroups'), (spot) => reader.list(spot, (each) => groupOf(reader, each))),
    pooledUnits: ifThere(at('pooledUnits'), (spot) => reader.list(spot, (each) => poolOf(reader, each))),
    demonstration: ifThere(at('demonstration'), (spot) => reader.trueOrFalse(spot)),
    comparison: ifThere(at('comparison'), (spot) => reader.text(spot)),
    bridge: ifThere(at('bridge'), (spot) => bridgeOf(reader, spot)),
    publishedFigures: ifThere(at('publishedFigures'), (spot) => figuresOf(reader, spot)),
  };
  return verdictOf(terms, reader.problems);
}

function periodOf(reader: JsonReader, spot: Spot) {
  const at = reader.keys(spot, ['from', 'to']);
  return { from: reader.day(at('from')), to: reader.day(at('to')) };
}

function poolOf(reader: JsonReader, spot: Spot): PooledTerms {
  const at = reader.keys(spot, ['code', 'title', 'agencies']);
  return {
    code: reader.text(at('code')),
    title: reader.label(at('title')),
    agencies: reader.list(at('agencies'), (each) => reader.text(each)),
  };
}

function groupOf(reader: JsonReader, spot: Spot): SchemeGroup {
  const at = reader.keys(spot, ['code', 'label', 'kinds', 'levels', 'roundGroups', 'target']);
  const kinds = ifThere(at('kinds'), (list) =>
    reader.list(list, (each) => reader.oneOf(each, AGENCY_KINDS.keys)),
  );
  const levels = ifThere(at('levels'), (list) =>
    reader.list(list, (each) => reader.oneOf(each, AGENCY_LEVELS.keys)),
  );
  const roundGroups = ifThere(at('roundGroups'), (list) => reader.list(list, (each) => reader.text(each)));
  const target = ifThere(at('target'), (share) => reader.number(share));
  return {
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    ...(kinds && { kinds }),
    ...(levels && { levels }),
    ...(roundGroups && { roundGroups }),
    ...(target !== undefined && { target }),
  };
}

function bridgeOf(reader: JsonReader, spot: Spot): SchemeTerms['bridge'] {
  const at = reader.keys(spot, ['core', 'over']);
  const over = ifThere(at('over'), (each) => reader.oneOf(each, BRIDGE_OVERS.keys));
  return { core: reader.text(at('core')), ...(over && { over }) };
}

function figuresOf(reader: JsonReader, spot: Spot): FigureTerms {
  const at = reader.keys(spot, ['year', 'source', 'agencies']);
  const year = ifThere(at('year'), (each) => reader.wholeNumber(each));
  const source = ifThere(at('source'), (each) => sourceOf(reader, each));
  return {
    ...(year !== undefined && { year }),
    ...(source && { source }),
    agencies: reader.list(at('agencies'), (each) => figureOf(reader, each)),
  };
}

function sourceOf(reader: JsonReader, spot: Spot): FigureTerms['source'] {
  const at = reader.keys(spot, ['document', 'number', 'day']);
  const number = ifThere(at('number'), (each) => reader.text(each));
  return {
    document: reader.text(at('document')),
    day: reader.day(at('day')),
    ...(number !== undefined && { number }),
  };
}

function figureOf(reader: JsonReader, spot: Spot): FigureTerms['agencies'][number] {
  const at = reader.keys(spot, ['code', 'index', 'n']);
  const n = ifThere(at('n'), (each) => reader.wholeNumber(each));
  return {
    code: reader.text(at('code')),
    index: reader.number(at('index')),
    ...(n !== undefined && { n }),
  };
}

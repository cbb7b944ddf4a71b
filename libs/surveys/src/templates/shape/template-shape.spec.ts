import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Verdict } from '@hailong/kernel';
import { parseCriteriaSet } from './criteria-set-shape';
import { parsePlan } from './plan-shape';
import { parseQuestionnaire } from './questionnaire-shape';
import { parseTemplate } from './template-shape';

/** Every test breaks a copy of this sound file: one form, five factors, a plan. */
const SOUND = readFileSync(join(__dirname, '..', 'bac-kan-266-2018.json'), 'utf8');
const ITEM = 'questionnaires.citizen.sections[1].items[0]';
const CRITERION = 'criteriaSet.areas[0].factors[0].criteria[0]';

type Json = Record<string, unknown>;
type Change = readonly [path: string, value: unknown];

/** The sound file with the values at these paths changed; `undefined` removes a value. */
function broken(...changes: readonly Change[]): Json {
  const json = JSON.parse(SOUND) as Json;
  for (const [path, value] of changes) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop()!;
    const holder = keys.reduce<Json>((at, key) => at[key] as Json, json);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return json;
}

const found = (verdict: Verdict<unknown>): string[] =>
  verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`);

describe('a template file', () => {
  it('that is sound is read, a plain string as Vietnamese and an object as its languages', () => {
    const verdict = parseTemplate(broken());
    if (!verdict.ok) throw new RangeError(JSON.stringify(verdict.problems));
    expect(verdict.value.criteriaSet?.areas[0]?.factors[1]).toMatchObject({
      label: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
      criteria: expect.arrayContaining([
        { code: 'F2.2', label: { vi: 'Thủ tục hành chính được niêm yết công khai chính xác' } },
      ]) as unknown,
    });
  });

  it.each<Change>([
    ['surprise', 1],
    [`${ITEM}.lable`, 'Nhãn'],
    [`${CRITERION}.weight`, 2],
    ['plan.quotas[0].rule.percent', 5],
    [`${ITEM}.source`, null],
  ])('with the unknown key %s is refused', (path, value) => {
    expect(found(parseTemplate(broken([path, value])))).toEqual([`KEY_UNKNOWN ${path}`]);
  });

  it.each(['source', `${ITEM}.label`, `${CRITERION}.code`, 'plan.population', 'plan.quotas[0].label'])(
    'without %s is refused',
    (path) => {
      expect(found(parseTemplate(broken([path, undefined])))).toContain(`KEY_MISSING ${path}`);
    },
  );

  it.each<Change>([
    [`${ITEM}.label`, 7],
    [`${ITEM}.label`, '  '],
    [`${ITEM}.label`, { en: 'without Vietnamese' }],
    [`${ITEM}.required`, 'yes'],
    [`${ITEM}.purpose`, 'opinion'],
    [`${ITEM}.options`, { 1: 'Có' }],
    [`${ITEM}.text`, 2000],
    [`${ITEM}.showWhen`, { none: [] }],
    [`${ITEM}.showWhen`, null],
    ['criteriaSet.period.from', '2026-02-30'],
    ['criteriaSet.method', 'average'],
    ['plan.fielding.to', '31/10'],
    ['plan.years.to', 2026.5],
    ['plan.channels[0]', 'fax'],
    ['plan.quotas[0].rule', { kind: 'constructor' }],
    ['plan.quotas[0].rule', 'none'],
    ['plan.signedOn', '02/7/2018'],
    ['plan', []],
  ])('a template with %s = %j is refused', (path, value) => {
    expect(found(parseTemplate(broken([path, value])))).toEqual([`VALUE_UNSUITED ${path}`]);
  });

  it('is told which language tag, system or code of its own has the wrong form', () => {
    const form = (JSON.parse(SOUND) as { questionnaires: Json }).questionnaires.citizen;
    const verdict = parseTemplate(
      broken(
        [`${CRITERION}.externalCodes`, { sipas: '1' }],
        [`${ITEM}.label`, { vi: 'Nhãn', English: 'Label' }],
        ['questionnaires.Phiếu 2', form],
      ),
    );
    expect(found(verdict)).toEqual([
      `VALUE_UNSUITED ${CRITERION}.externalCodes.sipas`,
      `VALUE_UNSUITED ${ITEM}.label.English`,
      'VALUE_UNSUITED questionnaires.Phiếu 2',
    ]);
  });

  it('naming an unknown criterion is refused, and so is every criterion when it has no set', () => {
    expect(found(parseTemplate(broken([`${ITEM}.criterion`, 'F9.9'])))).toEqual([
      `CRITERION_UNKNOWN ${ITEM}.criterion`,
    ]);
    const withoutSet = found(parseTemplate(broken(['criteriaSet', undefined])));
    expect(withoutSet).toHaveLength(22);
    expect(withoutSet).toContain(`CRITERIA_SET_MISSING ${ITEM}.criterion`);
  });

  it('naming an unknown scale or questionnaire is refused', () => {
    const group = 'plan.groups[0].questionnaire';
    expect(found(parseTemplate(broken([`${ITEM}.scale`, 'three'], [group, 'agency'])))).toEqual([
      `SCALE_UNKNOWN ${ITEM}.scale`,
      `QUESTIONNAIRE_UNKNOWN ${group}`,
    ]);
  });

  it('is told every problem at once', () => {
    const verdict = parseTemplate(
      broken(['title', undefined], ['plan.channels[0]', 'fax'], [`${ITEM}.criterion`, 'F9.9'], ['extra', {}]),
    );
    expect(found(verdict).sort()).toEqual([
      `CRITERION_UNKNOWN ${ITEM}.criterion`,
      'KEY_MISSING title',
      'KEY_UNKNOWN extra',
      'VALUE_UNSUITED plan.channels[0]',
    ]);
  });

  it.each([null, undefined, 5, 'text', [], true])('that is %j and no object is refused', (json) => {
    expect(found(parseTemplate(json))).toEqual(['VALUE_UNSUITED ']);
  });

  it('cannot reach prototypes through its keys', () => {
    const json: unknown = JSON.parse(SOUND.replace('{', '{"__proto__":{"title":1},'));
    expect(found(parseTemplate(json))).toEqual(['KEY_UNKNOWN __proto__']);
    expect(found(parseTemplate(broken(['constructor', {}])))).toEqual(['KEY_UNKNOWN constructor']);
    expect(found(parseTemplate(Object.create(broken())))).toContain('KEY_MISSING code');
  });

  it('may nest display rules, but not deeper than a person can follow', () => {
    const nested = (depth: number): object =>
      Array.from({ length: depth }).reduce<object>((inner) => ({ not: inner }), { item: 'GY', is: ['yes'] });
    const last = 'questionnaires.citizen.sections[6].showWhen';
    expect(found(parseTemplate(broken([last, { any: [nested(7), { all: [] }] }])))).toEqual([]);
    expect(found(parseTemplate(broken([last, nested(100_000)])))).toEqual([
      `VALUE_UNSUITED ${last}${'.not'.repeat(8)}`,
    ]);
  });
});

describe('a part of a template', () => {
  const at = (json: Json, key: string) => json[key] as Json;

  it('is read by itself, and its problems begin with the place it was given', () => {
    const { citizen } = at(broken([`${ITEM}.scale`, 'three']), 'questionnaires');
    expect(found(parseQuestionnaire(citizen, 'input'))).toEqual([
      'SCALE_UNKNOWN input.sections[1].items[0].scale',
    ]);
    const set = at(broken(['criteriaSet.scale.levels[1].label', 2]), 'criteriaSet');
    expect(found(parseCriteriaSet(set, 'input'))).toEqual(['VALUE_UNSUITED input.scale.levels[1].label']);
    const plan = at(broken(['plan.population', undefined]), 'plan');
    expect(found(parsePlan(plan, 'input'))).toEqual(['KEY_MISSING input.population']);
    expect(found(parsePlan(plan))).toEqual(['KEY_MISSING population']);
  });

  it('says in both languages what was expected, what was found and which names are known', () => {
    const [method] = problemsOf(
      parseCriteriaSet(at(broken(['criteriaSet.method', 'average']), 'criteriaSet')),
    );
    expect(method!.vi).toMatch(/một trong: pooled, .*“average”/);
    expect(method!.en).toMatch(/one of: pooled, .*“average”/);
    const [scale] = problemsOf(parseTemplate(broken([`${ITEM}.scale`, 'three'])));
    expect(scale!.vi).toMatch(/"three".*: chọn trong hai-long-5/);
    expect(scale!.en).toMatch(/"three".*: choose among hai-long-5/);
  });
});

function problemsOf(verdict: Verdict<unknown>) {
  return verdict.ok ? [] : verdict.problems;
}

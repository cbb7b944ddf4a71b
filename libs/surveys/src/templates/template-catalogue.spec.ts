import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaOf, criteriaSetProblems } from '@hailong/criteria/domain';
import { items, template } from '../../../../test/fixtures/labels/template-parts';
import { planProblems } from '../domain/check-plan';
import { DisplayRule, itemsOf, questionnaireProblems } from '@hailong/questionnaires/domain';
import { readTemplate, TEMPLATE_CODES } from './template-catalogue';

function askedBy(rule: DisplayRule | undefined): string[] {
  if (!rule) return [];
  if ('item' in rule) return [rule.item];
  if ('not' in rule) return askedBy(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(askedBy);
}

/** A label as the files write it: a lone Vietnamese text is a plain string. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'vi') return first[1];
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

const doubled = (codes: readonly string[]) => codes.filter((code, i) => codes.indexOf(code) !== i);

it('lists every template file of the folder, and no other', () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(TEMPLATE_CODES.map((code) => `${code}.json`).sort());
});

it.each(['no-such-template', '', '../templates/nd61-2018', 'constructor'])(
  'refuses the unknown code “%s” and names the known ones',
  (code) => {
    const verdict = readTemplate(code);
    const [problem] = verdict.ok ? [] : verdict.problems;
    expect(problem).toMatchObject({ code: 'TEMPLATE_UNKNOWN', place: code });
    for (const known of TEMPLATE_CODES) {
      expect(problem!.vi).toContain(known);
      expect(problem!.en).toContain(known);
    }
  },
);

describe.each(TEMPLATE_CODES)('%s', (code) => {
  const { criteriaSet, questionnaires, plan, ...rest } = template(code);
  const forms = Object.values(questionnaires);
  const criteria = criteriaSet ? criteriaOf(criteriaSet).map(({ criterion }) => criterion) : [];

  it('is named like its file, and nothing of the file is lost or added', () => {
    expect(rest.code).toBe(code);
    const file: unknown = JSON.parse(readFileSync(join(__dirname, `${code}.json`), 'utf8'));
    expect(plain(template(code))).toEqual(plain(file));
  });

  it('could be published as it stands', () => {
    expect(criteriaSet ? criteriaSetProblems(criteriaSet) : []).toEqual([]);
    expect(plan ? planProblems(plan) : []).toEqual([]);
    for (const form of forms) {
      const rates = items(form).some((item) => item.criterion);
      expect(questionnaireProblems(form, rates ? criteriaSet : undefined)).toEqual([]);
    }
  });

  it('rates every criterion by exactly one item, and every satisfaction item rates a criterion', () => {
    const satisfaction = forms.flatMap(items).filter((item) => item.purpose === 'satisfaction');
    expect(satisfaction.map((item) => item.criterion).sort()).toEqual(
      criteria.map((each) => each.code).sort(),
    );
    expect(doubled(criteria.map((each) => each.code))).toEqual([]);
  });

  it('prints each criterion on the form as in the set, on the scale of the set', () => {
    for (const form of forms) {
      for (const item of items(form).filter((each) => each.criterion)) {
        expect(item.label).toEqual(criteria.find((each) => each.code === item.criterion)?.label);
        expect(form.scales.find((scale) => scale.code === item.scale)).toEqual(criteriaSet?.scale);
      }
    }
  });

  it('gives every item a code of its own and shows none by a rule over a later item', () => {
    for (const form of forms) {
      const codes = items(form).map((item) => item.code);
      expect(doubled(codes)).toEqual([]);
      itemsOf(form).forEach(({ showWhen, section }, at) => {
        const first = codes.indexOf(section.items[0]!.code);
        expect(askedBy(section.showWhen).filter((asked) => !codes.slice(0, first).includes(asked))).toEqual(
          [],
        );
        expect(askedBy(showWhen).filter((asked) => !codes.slice(0, at).includes(asked))).toEqual([]);
      });
    }
  });

  it('says what is open or our own', () => {
    expect(rest.source).toMatch(/mẫu này/);
  });
});

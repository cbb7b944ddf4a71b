import { SurveyActor } from '@hailong/access';
import { administratorOf } from '../../kit/actors';
import { aProvince, Part } from '../../kit/province';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { agencies } from '../../kit/agencies';

export interface Outcome {
  readonly id: string;
  readonly version: number;
  readonly areas: readonly { factors: readonly { criteria: readonly Criterion[] }[] }[];
  readonly problems: readonly { code: string; place: string; message: string; messageEn: string }[];
  readonly differences: readonly Record<string, string | null>[];
}

export interface Criterion {
  readonly code: string;
  readonly coreCode: string | null;
}

export const PROVINCE: SurveyActor = {
  subject: 'analyst of the province',
  agencyCode: '06',
  roles: ['province-analyst', 'agency-administrator'],
};
export const HEALTH = administratorOf('06.01');
export const EDUCATION = administratorOf('06.02');

const SET = `... on SurveyCriteriaSet {
  id code version state core publishedOn title source method agency { code } period { from to }
  scale { code satisfied levels { code label } }
  areas { code label factors { code label weight criteria { code label optional coreCode externalCodes { system code } } } }
  extension { omitted core { id } factors { area code } criteria { factor code mapsTo } }
}`;
const REFUSAL = `... on SurveyRefusal { problems { code place message messageEn } }`;

export const SAVE = `mutation ($input: SurveyCriteriaSetInput!) {
  outcome: saveSurveyCriteriaSet(input: $input) { ${SET} ${REFUSAL} } }`;
export const EXTEND = `mutation ($input: SurveyCriteriaExtensionInput!) {
  outcome: saveSurveyCriteriaExtension(input: $input) { ${SET} ${REFUSAL} } }`;
export const PUBLISH = `mutation ($id: ID!, $asCore: Boolean) {
  outcome: publishSurveyCriteriaSet(id: $id, asCore: $asCore) { ${SET} ${REFUSAL} } }`;
export const COPY = `mutation ($id: ID!) { outcome: copySurveyCriteriaSet(id: $id) { ${SET} ${REFUSAL} } }`;
export const READ = `query ($id: ID!) { outcome: surveyCriteriaSet(id: $id) { ${SET} } }`;
export const READ_PUBLISHED = `query ($id: ID!) { outcome: surveyPublishedCriteriaSet(id: $id) { ${SET} } }`;
export const DIFFERENCE = `query ($from: ID!, $to: ID!) {
  outcome: surveyCriteriaSetDifference(from: $from, to: $to) {
    ... on SurveyCriteriaSetComparison { differences { kind code before after message messageEn } } ${REFUSAL} } }`;

const AGENCIES = `code,name,kind,parent_code
06,UBND tỉnh,province,
06.01,Sở Y tế,department,06
06.02,Sở Giáo dục,department,06
`;

interface WithPublishedCore {
  readonly publishedCore: (code: string) => Promise<Outcome>;
}

function cores(): Part<WithPortal, WithPublishedCore> {
  return ({ ask }) => ({
    publishedCore: async (code) => {
      const { id } = await ask<Outcome>(SAVE, { input: coreInput(code) }, PROVINCE);
      return ask(PUBLISH, { id, asCore: true }, PROVINCE);
    },
  });
}

/** A province, two of its departments, and the criteria sets they write over GraphQL on 29 February 2024. */
export const criteriaProvince = aProvince('2024-02-29')
  .with(aPortal())
  .with(agencies(AGENCIES))
  .with(cores());

/** `CODE place` of each problem; fails on an outcome that is no refusal. */
export function refusals({ problems }: Outcome): string[] {
  return problems.map(({ code, place }) => `${code} ${place}`);
}

export function criteriaIn(set: Outcome): Criterion[] {
  return set.areas.flatMap(({ factors }) => factors.flatMap((factor) => factor.criteria));
}

export const labelled = (code: string) => ({
  code,
  label: { vi: `Nội dung ${code}`, en: `Content ${code}` },
});

/** F1.1 is obligatory, F1.2 optional. */
export const coreInput = (code: string) => ({
  code,
  title: { vi: 'Bộ tiêu chí khung', en: 'Core criteria' },
  period: { from: '2024-01-01', to: '2026-12-31' },
  source: 'QĐ 1001/QĐ-BNV',
  scale: { code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] },
  method: 'WEIGHTED_FACTORS',
  areas: areasWith({ externalCodes: [{ system: 'SIPAS', code: 'Q9.1' }] }),
});

/** The tree of {@link coreInput} with changes to its first criterion. */
export function areasWith(change: object): object[] {
  const criteria = [
    { ...labelled('F1.1'), ...change },
    { ...labelled('F1.2'), optional: true },
  ];
  return [{ ...labelled('DV'), factors: [{ ...labelled('F1'), weight: 2, criteria }] }];
}

export const extensionInput = (code: string, core: string, changes: object = {}) => ({
  ...{ code, core, title: 'Bộ của sở' },
  ...changes,
});

export const ownCriterion = (code: string, mapsTo?: string) => ({ ...labelled(code), factor: 'F1', mapsTo });

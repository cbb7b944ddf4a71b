import { clusteredShare, roundHalfUp, wilsonIntervalOfShare } from '@hailong/statistics';
import { TestDatabase } from '../../kit/test-database';

/** Stored form, with its satisfied and answered questions by criterion and in all. */
export interface RatedForm {
  readonly block: number;
  readonly agencyId: number;
  readonly removed: boolean;
  readonly channel: number;
  /** Null: of none. */
  readonly cluster: number | null;
  readonly bySatisfied: readonly number[];
  readonly byAnswered: readonly number[];
  readonly satisfied: number;
  readonly answered: number;
}

/** Every form with an answer to each satisfaction item of its questionnaire, a criterion each, read past the program's own rules. */
const RATED = `
select r.response_id, r.block, r.channel, d.cluster, r.agency_id as "agencyId", r.removed, array_agg(a.satisfied order by a.at) as "bySatisfied",
  array_agg(a.answered order by a.at) as "byAnswered", sum(a.satisfied)::int as satisfied, sum(a.answered)::int as answered
from hailong.survey_response r
join hailong.questionnaire q using (questionnaire_id)
left join hailong.response_detail d using (response_id)
cross join lateral (
  select i.at, (substr(r.answers, i.at::int, 1) in ('4', '5'))::int as satisfied,
    (substr(r.answers, i.at::int, 1) between '1' and '5')::int as answered
  from (select item, row_number() over (order by s.at, t.at) as at
        from jsonb_array_elements(q.document -> 'sections') with ordinality as s(section, at)
        cross join lateral jsonb_array_elements(s.section -> 'items') with ordinality as t(item, at)) i
  where i.item ->> 'purpose' = 'satisfaction') a
group by 1, 2, 3, 4, 5, 6 order by 1`;

/** Reads the forms of a questionnaire without multiple choices, whose levels 4 and 5 of five are the satisfied ones. */
export function ratedForms(db: TestDatabase): Promise<RatedForm[]> {
  return db.admin<RatedForm>(RATED);
}

/** Products of the forms of a block, form by form and pair by pair. */
export function productsOf(all: readonly RatedForm[], block: number) {
  const forms = all.filter((form) => form.block === block);
  const criteria = forms[0]?.bySatisfied.map((_, at) => at) ?? [];
  const over = (of: (form: RatedForm) => number) => forms.reduce((sum, form) => sum + of(form), 0);
  const pairs = (row: 'bySatisfied' | 'byAnswered', column: 'bySatisfied' | 'byAnswered') =>
    criteria.map((i) => criteria.map((j) => over((form) => (form[row][i] ?? 0) * (form[column][j] ?? 0))));
  return {
    forms: forms.length,
    satisfied: criteria.map((i) => over((form) => form.bySatisfied[i] ?? 0)),
    answered: criteria.map((i) => over((form) => form.byAnswered[i] ?? 0)),
    satisfiedPairs: pairs('bySatisfied', 'bySatisfied'),
    mixedPairs: pairs('bySatisfied', 'byAnswered'),
    answeredPairs: pairs('byAnswered', 'byAnswered'),
  };
}

/** Satisfied and answered questions of a form or of a cluster of forms. */
type SampledUnit = Pick<RatedForm, 'satisfied' | 'answered'>;

/** Totals of each cluster, and each form of none. */
export function unitsOf(forms: readonly RatedForm[]): SampledUnit[] {
  const clusters = [...new Set(forms.flatMap(({ cluster }) => cluster ?? []))];
  const total = (of: readonly RatedForm[], which: 'satisfied' | 'answered') =>
    of.reduce((sum, form) => sum + form[which], 0);
  return [
    ...forms.filter(({ cluster }) => cluster === null),
    ...clusters.map((cluster) => {
      const own = forms.filter((form) => form.cluster === cluster);
      return { satisfied: total(own, 'satisfied'), answered: total(own, 'answered') };
    }),
  ];
}

/** Interval of the index worked out unit by unit. */
export function intervalWorkedOut(forms: readonly SampledUnit[]) {
  const { share, effectiveAnswers } = clusteredShare(forms) ?? { share: NaN, effectiveAnswers: NaN };
  const { lower, upper } = wilsonIntervalOfShare(share, effectiveAnswers);
  return { lower: roundHalfUp(100 * lower, 1), upper: roundHalfUp(100 * upper, 1), forms: forms.length };
}

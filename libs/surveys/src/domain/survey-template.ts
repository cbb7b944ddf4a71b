import { CriteriaSet } from '@hailong/criteria/domain';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { WrittenPlan } from './survey-plan';

/**
 * A starting point that ships with the product: a real plan or an official form, as one readable data file. Its plan is as an author writes
 * it, or, for loading, has the labels of its fields.
 */
export interface SurveyTemplate<Plan extends WrittenPlan = WrittenPlan> {
  readonly code: string;
  readonly title: string;
  /** Beginning of the codes that loading makes, before the year: `hai-long-so`. Absent: the code of the template, without a year. */
  readonly codePrefix?: string;
  /** Decree, plan or public form it states, and what it leaves open. */
  readonly source: string;
  /** Absent when the source has no satisfaction criterion (KCN 666/2024). */
  readonly criteriaSet?: CriteriaSet;
  readonly questionnaires: Readonly<Record<string, Questionnaire>>;
  /** Absent for a bare form. */
  readonly plan?: Plan;
}

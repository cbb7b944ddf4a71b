import {
  allowed,
  calendarDay,
  listOf,
  localizedText,
  needed,
  objectOf,
  oneOf,
  parseAs,
  Shape,
  text,
  trueOrFalse,
  wholeNumber,
} from '@hailong/files/domain';
import type { WrittenField } from '@hailong/fields/domain';
import { Verdict } from '@hailong/kernel';
import { ACCESSES, ProcedureGroup } from '../../domain/service-dimensions';
import { CHANNELS } from '../../domain/channel';
import { QUALITY_SIGNS, RemovalRule } from '../../domain/form-marks';
import {
  GROUP_FRAMES,
  PlannedGroup,
  RESPONDENTS,
  WrittenPlan,
  YearlyDeadline,
  YearlyWindow,
} from '../../domain/survey-plan';
import { QuotaRule } from '../../domain/quotas/quota-rule';
import { quotaRuleShape } from './quota-shape';
import { dayOfYear } from './values';

const yearlyWindow = objectOf<YearlyWindow>({ from: needed(dayOfYear), to: needed(dayOfYear) });

const plannedGroup = objectOf<PlannedGroup>({
  code: needed(text),
  label: needed(localizedText),
  respondents: needed(listOf(oneOf(RESPONDENTS.keys))),
  questionnaire: needed(text),
  frame: allowed(oneOf(GROUP_FRAMES.keys)),
});

const yearlyDeadline = objectOf<YearlyDeadline>({
  code: needed(text),
  label: needed(localizedText),
  on: needed(dayOfYear),
});

const procedureGroup = objectOf<ProcedureGroup>({
  code: needed(text),
  label: needed(localizedText),
  field: allowed(text),
  procedures: allowed(listOf(text)),
});

/** Service field: one of the province's list by its code alone, or the plan's own with a label. */
const plannedField = objectOf<WrittenField>({
  code: needed(text),
  label: allowed(localizedText),
  listVersion: allowed(wholeNumber),
});

export const planShape: Shape<WrittenPlan> = objectOf<WrittenPlan>({
  title: needed(text),
  number: allowed(text),
  signedOn: allowed(calendarDay),
  parentPlanId: allowed(wholeNumber),
  parentCitation: allowed(text),
  years: needed(objectOf<WrittenPlan['years']>({ from: needed(wholeNumber), to: needed(wholeNumber) })),
  population: needed(text),
  channels: needed(listOf(oneOf(CHANNELS.keys))),
  groups: needed(listOf(plannedGroup)),
  fielding: needed(yearlyWindow),
  service: allowed(yearlyWindow),
  deadlines: needed(listOf(yearlyDeadline)),
  quotas: needed(listOf(quotaRuleShape)),
  fields: allowed(listOf(plannedField)),
  asksField: allowed(trueOrFalse),
  procedureGroups: allowed(listOf(procedureGroup)),
  access: allowed(oneOf(ACCESSES.keys)),
  removal: allowed(objectOf<RemovalRule>({ signs: needed(listOf(oneOf(QUALITY_SIGNS.keys))) })),
  notes: allowed(listOf(text)),
});

/** Quota rules written as JSON, as a plan has them; refuses with every misfit and its path. */
export function parseQuotas(json: unknown, place = ''): Verdict<readonly QuotaRule[]> {
  return parseAs(listOf(quotaRuleShape), json, place);
}

/** A survey plan written as JSON; refuses with every misfit and its path. Its groups name questionnaires of a template. */
export function parsePlan(json: unknown, place = ''): Verdict<WrittenPlan> {
  return parseAs(planShape, json, place);
}

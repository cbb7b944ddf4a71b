import { AgencyScope } from '@hailong/database';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { RoundRecord, SurveyTemplate } from '@hailong/surveys/domain';
import { LoadTemplate, MarkRound, NamedParticipant, readTemplate } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from './step';

export interface TemplateTerms {
  /** Code of a template that ships, or a template. */
  readonly template: string | SurveyTemplate;
  /** Prefix of every code that is made. Default: the code of the template. */
  readonly codePrefix?: string;
  readonly participants: readonly NamedParticipant[];
  /** Marks the round as a demonstration. Default: no. */
  readonly demonstration?: boolean;
  /** Percent of its rating items that a valid form answers. Default: half. */
  readonly leastAnswered?: number;
}

export interface DraftFromTemplate {
  readonly round: RoundRecord;
  readonly questionnaire: QuestionnaireRecord;
}

/** Publishes the form of a template that has a plan and drafts its first round, in the years and codes of the template. */
export async function draftFromTemplate(
  app: INestApplicationContext,
  scope: AgencyScope,
  terms: TemplateTerms,
): Promise<DraftFromTemplate> {
  const { template: named, demonstration = false, ...rest } = terms;
  const template = typeof named === 'string' ? await done(Promise.resolve(readTemplate(named))) : named;
  const own = { codePrefix: template.code, year: template.plan?.years.from };
  const loaded = await done(app.get(LoadTemplate).load(scope, { ...own, ...rest, template, publish: true }));
  const [round] = loaded.rounds;
  const [questionnaire] = loaded.questionnaires;
  if (!round || !questionnaire) throw new Error('the template has no round or no questionnaire');
  if (!demonstration) return { round, questionnaire };
  const marked = await done(app.get(MarkRound).mark(scope, round.roundId, 'demonstration'));
  return { round: marked, questionnaire };
}

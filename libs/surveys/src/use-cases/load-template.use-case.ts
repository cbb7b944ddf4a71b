import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { CRITERIA_PROBLEMS } from '@hailong/criteria/domain';
import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { roundProblems } from '../domain/check-round';
import { NamedTemplate, loadingProblems, namedTemplate } from '../domain/named-template';
import { prefixProblemPaths } from '../domain/prefix-problem-paths';
import { plannedRounds } from '../domain/planned-rounds';
import { SurveyRound } from '../domain/survey-round';
import { SurveyTemplate } from '../domain/survey-template';
import { readTemplate } from '../templates/template-catalogue';
import { LoadedTemplate, LoadingTerms, saveTemplate, takenProblems } from './save-template';
import { NamedParticipant, Participation, mayTakePart, participationOf } from './round-participants';

export interface TemplateToLoad {
  /** Code of a template that ships, or a template that parseTemplate has read. */
  readonly template: string | SurveyTemplate;
  /** Begins every code that is made; absent: the code of the template. */
  readonly codePrefix?: string;
  /** Publishes criteria set and questionnaires and drafts the rounds; else everything is a draft and there is no round. */
  readonly publish: boolean;
  /** Publishes the criteria set as the province's core. Absent: when the acting agency is the province. */
  readonly asCore?: boolean;
  /** Participants of the rounds; absent: the acting agency alone. */
  readonly participants?: readonly NamedParticipant[];
  /** Share of its rating items that a valid form of the rounds answers, percent; absent: half. */
  readonly leastAnswered?: number;
  /** The rounds take simulated answers. */
  readonly demonstration?: boolean;
}

/** Makes a template the agency's own: criteria set, questionnaires, plan and its yearly rounds, all of it or nothing. */
@Injectable()
export class LoadTemplate {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async load(scope: AgencyScope, input: TemplateToLoad): Promise<Verdict<LoadedTemplate>> {
    const template =
      typeof input.template === 'string' ? readTemplate(input.template) : accept(input.template);
    if (!template.ok) return template;
    const participation = await participationOf(this.organisation, scope, input.participants);
    if (!participation.ok) return participation;
    const { owner, participants } = participation.value;
    const prefix = input.codePrefix ?? template.value.code;
    const named = namedTemplate(template.value, prefix);
    const { publish, demonstration, leastAnswered } = input;
    const asCore = input.asCore ?? owner.kind === 'province';
    const choices = { publish, asCore, demonstration, leastAnswered };
    const terms = { ...choices, prefix, participants, publishedOn: today(this.clock) };
    const problems = [
      ...(publish ? coreProblems(owner, input.asCore) : []),
      ...loadingProblems(named, publish),
      ...(await this.unfieldable(named, terms, participation.value)),
    ];
    if (problems.length) return refuse(...problems);
    return this.save(scope, named, terms);
  }

  /** Checks the rounds before their questionnaires have ids. */
  private async unfieldable(
    named: NamedTemplate,
    terms: LoadingTerms,
    who: Participation,
  ): Promise<Problem[]> {
    if (!terms.publish || loadingProblems(named, true).length > 0) return [];
    const problems: Problem[] = [];
    for (const round of roundsBeforeIds(named, terms)) {
      const strangers = await mayTakePart(this.organisation, who, round.window.opensOn);
      problems.push(...prefixProblemPaths(round.code, [...roundProblems(round), ...strangers]));
    }
    return problems;
  }

  private save(
    scope: AgencyScope,
    named: NamedTemplate,
    terms: LoadingTerms,
  ): Promise<Verdict<LoadedTemplate>> {
    return this.db.write(scope, async (tx) => {
      const taken = await takenProblems(tx, scope, named, codesOf(roundsBeforeIds(named, terms)));
      if (taken.length) return refuse(...taken);
      const loaded = await saveTemplate(tx, scope, named, terms);
      await recordAudit(tx, scope, { action: 'load-template', subject: terms.prefix, after: loaded });
      return accept(loaded);
    });
  }
}

function roundsBeforeIds({ plan }: NamedTemplate, terms: LoadingTerms): readonly SurveyRound[] {
  if (!plan || !terms.publish) return [];
  const questionnaires = new Map(plan.document.groups.map(({ code }) => [code, 0]));
  return plannedRounds(plan.document, { ...terms, codePrefix: terms.prefix, questionnaires });
}

function codesOf(rounds: readonly SurveyRound[]): readonly string[] {
  return rounds.map(({ code }) => code);
}

function coreProblems({ kind }: Agency, asCore: boolean | undefined): Problem[] {
  if (!asCore || kind === 'province') return [];
  return [CRITERIA_PROBLEMS.CORE_PUBLISHER_UNSUITED.at('asCore')];
}

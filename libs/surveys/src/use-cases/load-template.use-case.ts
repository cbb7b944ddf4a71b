import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { CRITERIA_PROBLEMS } from '@hailong/criteria/domain';
import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Texts, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { roundProblems } from '../domain/check-round';
import { filledTemplate } from '../domain/filled-template';
import { NamedTemplate, loadingProblems, namedTemplate } from '../domain/named-template';
import { PROBLEMS } from '../domain/problems';
import { prefixProblemPaths } from '../domain/prefix-problem-paths';
import { plannedRounds } from '../domain/planned-rounds';
import { SurveyPlan } from '../domain/survey-plan';
import { SurveyRound } from '../domain/survey-round';
import { SurveyTemplate } from '../domain/survey-template';
import { readTemplate } from '../templates/template-catalogue';
import { withListedFields } from './listed-fields';
import { CodesToMake, LoadedTemplate, LoadingTerms, saveTemplate, takenCodes } from './save-template';
import { NamedParticipant, Participation, mayTakePart, participationOf } from './round-participants';

export interface TemplateToLoad {
  /** Code of a template that ships, or a template that parseTemplate has read. */
  readonly template: string | SurveyTemplate;
  /** Begins every code that is made; absent: that of the template with the year, see {@link SurveyTemplate.codePrefix}. */
  readonly codePrefix?: string;
  /** First year of the plan; the dates move along. Needed where texts of the template name a year. */
  readonly year?: number;
  /** Name of the agency in the texts; absent: its name today. */
  readonly agencyName?: string;
  /** Province in the texts, `tỉnh Bến Tre`; absent: by the name of the agency at the top. */
  readonly provinceName?: string;
  /** Publishes criteria set and questionnaires and drafts the rounds; else everything is a draft and there is no round. */
  readonly publish: boolean;
  /** Publishes the criteria set as the province's core. Absent: when the acting agency is the province. */
  readonly asCore?: boolean;
  /** Participants of the rounds; absent: the acting agency alone. */
  readonly participants?: readonly NamedParticipant[];
  /** Share of its rating items that a valid form of the rounds answers, percent; absent: half. */
  readonly leastAnswered?: number;
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
    const participation = await participationOf(this.organisation, scope, input.participants);
    if (!participation.ok) return participation;
    const { owner, participants } = participation.value;
    const template = await this.filled(scope, owner, input);
    if (!template.ok) return template;
    const prefix = input.codePrefix ?? prefixOf(template.value);
    const named = namedTemplate(template.value, prefix);
    const { publish, leastAnswered } = input;
    const asCore = input.asCore ?? owner.kind === 'province';
    const choices = { publish, asCore, leastAnswered };
    const terms = { ...choices, prefix, participants, publishedOn: today(this.clock) };
    const problems = [
      ...(publish ? coreProblems(owner, input.asCore) : []),
      ...loadingProblems(named, publish),
      ...(await this.unfieldable(named, terms, participation.value)),
    ];
    if (problems.length) return refuse(...problems);
    return this.save(scope, named, { ...terms, template: template.value.code });
  }

  /** The template with the labels of its fields, and the names of the agency and the year in its texts. */
  private async filled(
    scope: AgencyScope,
    owner: Agency,
    input: TemplateToLoad,
  ): Promise<Verdict<SurveyTemplate<SurveyPlan>>> {
    const template = await this.withLabels(scope, input);
    if (!template.ok) return template;
    const { agencyName: agency = owner.name, year } = input;
    const province = input.provinceName ?? provinceNamed(await this.topOf(owner));
    return filledTemplate(template.value, { agency, province, ...(year !== undefined && { year }) });
  }

  private async withLabels(
    scope: AgencyScope,
    input: TemplateToLoad,
  ): Promise<Verdict<SurveyTemplate<SurveyPlan>>> {
    const template =
      typeof input.template === 'string' ? readTemplate(input.template) : accept(input.template);
    if (!template.ok) return template;
    const { plan: written, ...documents } = template.value;
    if (!written) return accept(documents);
    const plan = await this.db.read(scope, (tx) => withListedFields(tx, written));
    if (!plan.ok) return refuse(...prefixProblemPaths('plan', plan.problems));
    return accept({ ...documents, plan: plan.value });
  }

  private async topOf(agency: Agency): Promise<Agency> {
    const [above] = agency.parentId === null ? [] : await this.organisation.byIds([agency.parentId]);
    return above ? this.topOf(above) : agency;
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
    { template, ...terms }: LoadingTerms & { readonly template: string },
  ): Promise<Verdict<LoadedTemplate>> {
    return this.db.write(scope, async (tx) => {
      const { prefix } = terms;
      const taken = await takenCodes(tx, scope, codesUnder(prefix, named, terms));
      if (taken.length) return refuse(await this.prefixTaken(tx, scope, { named, terms, taken }));
      const loaded = await saveTemplate(tx, scope, named, terms);
      await recordAudit(tx, scope, {
        ...{ action: 'load-template', subject: prefix },
        after: { template, ...loaded },
      });
      return accept(loaded);
    });
  }

  /** Names every code that is taken, and the next prefix under which none is. */
  private async prefixTaken(
    tx: Transaction,
    scope: AgencyScope,
    { named, terms, taken }: { named: NamedTemplate; terms: LoadingTerms; taken: readonly Texts[] },
  ): Promise<Problem> {
    const { prefix } = terms;
    let [free, number] = [`${prefix}-2`, 2];
    while ((await takenCodes(tx, scope, codesUnder(free, named, terms))).length > 0) {
      number += 1;
      free = `${prefix}-${number}`;
    }
    const list = { vi: taken.map(({ vi }) => vi).join(', '), en: taken.map(({ en }) => en).join(', ') };
    return PROBLEMS.CODE_PREFIX_TAKEN.at('codePrefix', prefix, list, free);
  }
}

function roundsBeforeIds({ plan }: NamedTemplate, terms: LoadingTerms): readonly SurveyRound[] {
  if (!plan || !terms.publish) return [];
  const questionnaires = new Map(plan.document.groups.map(({ code }) => [code, 0]));
  return plannedRounds(plan.document, { ...terms, codePrefix: terms.prefix, questionnaires });
}

/** Every code that the template makes under a prefix. */
function codesUnder(prefix: string, named: NamedTemplate, terms: LoadingTerms): CodesToMake {
  const renamed = (code: string) => `${prefix}${code.slice(terms.prefix.length)}`;
  return {
    ...(named.criteriaSet && { criteriaSet: renamed(named.criteriaSet.code) }),
    questionnaires: named.questionnaires.map(({ code }) => renamed(code)),
    ...(named.plan && { plan: renamed(named.plan.code) }),
    rounds: roundsBeforeIds(named, { ...terms, prefix }).map(({ code }) => code),
  };
}

function prefixOf({ code, codePrefix, plan }: SurveyTemplate): string {
  return codePrefix && plan ? `${codePrefix}-${plan.years.from}` : code;
}

/** `tỉnh Bến Tre` of the agency `UBND tỉnh Bến Tre`. */
function provinceNamed({ name }: Agency): string {
  return name.replace(/^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, '');
}

function coreProblems({ kind }: Agency, asCore: boolean | undefined): Problem[] {
  if (!asCore || kind === 'province') return [];
  return [CRITERIA_PROBLEMS.CORE_PUBLISHER_UNSUITED.at('asCore')];
}

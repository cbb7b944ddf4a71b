import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, notFound, refuse, today, verdictOf } from '@hailong/kernel';
import { lastClusterOf } from '@hailong/draws';
import { roundsById } from '@hailong/surveys';
import { questionnairesFor, RoundRecord, SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { compileForm } from '@hailong/questionnaires/domain';
import { questionnairesById } from '@hailong/questionnaires';
import { Inject, Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../intake/domain/problems';
import { ImportDefaults, ImportForm, ImportTarget } from '../domain/import-target';

export interface TargetWanted {
  readonly roundId: number;
  /** The only agency whose forms may come; absent: all of the round. */
  readonly onlyAgencyId?: number;
  readonly defaults: ImportDefaults;
}

/** Reads the target of an import: an announced round, its participants and their questionnaires. */
@Injectable()
export class ReadImportTarget {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read({ roundId, onlyAgencyId, defaults }: TargetWanted): Promise<Verdict<ImportTarget>> {
    const round = await this.db.read(async (tx) => (await roundsById(tx, [roundId]))[0], 'one');
    if (!round || round.state === 'draft') return refuse(notFound('round', 'round'));
    const clusters = await this.db.read((tx) => lastClusterOf(tx, round.agencyId, roundId));
    const agencies = await this.agencies(round, onlyAgencyId);
    const [own] = agencies.keys();
    // A file for one agency alone need not name it in every row.
    const completed: ImportDefaults = {
      ...defaults,
      agencyCode: onlyAgencyId === undefined ? defaults.agencyCode : own,
      group: defaults.group ?? onlyGroup(round),
    };
    const target: ImportTarget = {
      round,
      agencies,
      forms: await this.forms(round, agencies),
      clusters,
      defaults: completed,
      today: today(this.clock),
    };
    return verdictOf(target, targetProblems(target));
  }

  private async agencies({ document }: RoundRecord, only: number | undefined) {
    const ids = document.participants
      .map(({ agencyId }) => agencyId)
      .filter((id) => only === undefined || id === only);
    const agencies = await this.organisation.byIds(ids);
    return new Map(agencies.flatMap((agency) => (agency ? [[agency.code, agency.agencyId] as const] : [])));
  }

  private async forms(
    { document }: RoundRecord,
    agencies: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<number, ImportForm>> {
    const ids = [...agencies.values()].flatMap((agencyId) =>
      document.groups.flatMap(({ code }) => questionnairesFor(document, agencyId, code)),
    );
    const records = await this.db.read((tx) => questionnairesById(tx, [...new Set(ids)]), 'one');
    return new Map(
      records.map(({ questionnaireId, code, version, document: questionnaire }) => [
        questionnaireId,
        { questionnaireId, code, version, questionnaire, compiled: compileForm(questionnaire) },
      ]),
    );
  }
}

function onlyGroup({ document }: RoundRecord): string | undefined {
  const [group, ...others] = document.groups;
  return others.length === 0 ? group?.code : undefined;
}

function targetProblems({ agencies, defaults, round }: ImportTarget): Problem[] {
  const groups = round.document.groups.map(({ code }) => code);
  const { agencyCode, group } = defaults;
  const agencyFits = agencies.size > 0 && (agencyCode === undefined || agencies.has(agencyCode));
  return [
    ...(round.document.demonstration ? [SURVEY_PROBLEMS.DEMONSTRATION_NOT_OPEN.at('round')] : []),
    ...(agencyFits ? [] : [SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode ?? '')]),
    ...(group === undefined || groups.includes(group)
      ? []
      : [PROBLEMS.GROUP_UNSUITED.at('group', group, groups)]),
  ];
}

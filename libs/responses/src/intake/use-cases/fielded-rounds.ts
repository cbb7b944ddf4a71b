import { Agency } from '@hailong/agencies/domain';
import { agenciesById } from '@hailong/agencies';
import { IntakeDb, Transaction } from '@hailong/database';
import { fieldsWithProcedures } from '@hailong/fields';
import { CLOCK, Clock } from '@hailong/kernel';
import { lastClusterOf } from '@hailong/draws';
import { LimitedCells, ServiceLists } from '@hailong/quotas/domain';
import { limitedCellsOf } from '@hailong/quotas';
import { compileForm } from '@hailong/questionnaires/domain';
import { roundsById } from '@hailong/surveys';
import { questionnairesFor, RoundRecord } from '@hailong/surveys/domain';
import { questionnairesById } from '@hailong/questionnaires';
import { Inject, Injectable } from '@nestjs/common';
import { FieldedAgency, FieldedForm, FieldedRound } from '../domain/fielded-round';

/** Time for which the state of a round is believed, milliseconds; the statement that stores checks it again. */
const STATE_KEPT_MS = 1000;
const MOST_UNKNOWN = 1000;

interface Kept {
  readonly round: FieldedRound;
  checkedAt: number;
}

/**
 * Announced rounds, made ready once and kept: a round that has been opened never changes but by its state and by draws of
 * households, which are looked at anew every second.
 */
@Injectable()
export class FieldedRounds {
  private readonly kept = new Map<number, Kept>();
  /** Ids without an announced round, with the time of the look-up. */
  private readonly unknown = new Map<number, number>();
  private readonly loading = new Map<number, Promise<FieldedRound | undefined>>();

  constructor(
    private readonly db: IntakeDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns a round at once when it is fresh in memory, else as a promise; undefined: no such round is announced. */
  at(roundId: number): FieldedRound | undefined | Promise<FieldedRound | undefined> {
    const kept = this.kept.get(roundId);
    const now = this.clock.now().getTime();
    if (kept && now - kept.checkedAt < STATE_KEPT_MS) return kept.round;
    if (now - (this.unknown.get(roundId) ?? -Infinity) < STATE_KEPT_MS) return undefined;
    const loading = this.loading.get(roundId) ?? this.load(roundId, kept);
    this.loading.set(roundId, loading);
    return loading;
  }

  private rememberUnknown(roundId: number, checkedAt: number | undefined): void {
    if (this.unknown.size >= MOST_UNKNOWN) this.unknown.clear();
    if (checkedAt === undefined) this.unknown.delete(roundId);
    else this.unknown.set(roundId, checkedAt);
  }

  private async load(roundId: number, kept: Kept | undefined): Promise<FieldedRound | undefined> {
    const checkedAt = this.clock.now().getTime();
    try {
      const round = await this.db.read(async (tx) => {
        const [record] = await roundsById(tx, [roundId]);
        if (record === undefined || record.state === 'draft') return undefined;
        const clusters = await lastClusterOf(tx, record.agencyId, roundId);
        if (!kept) return fieldRound(tx, record, clusters);
        kept.round.state = record.state;
        kept.round.clusters = clusters;
        return kept.round;
      });
      if (round) this.kept.set(roundId, { round, checkedAt });
      this.rememberUnknown(roundId, round ? undefined : checkedAt);
      return round;
    } finally {
      this.loading.delete(roundId);
    }
  }
}

async function fieldRound(tx: Transaction, record: RoundRecord, clusters: number): Promise<FieldedRound> {
  const { participants, fields: chosen = [] } = record.document;
  const found = await agenciesById(
    tx,
    participants.map(({ agencyId }) => agencyId),
  );
  const agencies = agenciesOf(record, found);
  const ids = [...new Set(agencies.flatMap(({ questionnaires }) => questionnaires.flat()))];
  const forms = new Map<number, FieldedForm>();
  for (const { questionnaireId: id, code, version, document } of await questionnairesById(tx, ids))
    forms.set(id, { id, code, version, form: compileForm(document) });
  const limitedCells = new LimitedCells(await limitedCellsOf(tx, record.roundId), serviceListsOf(record));
  const fields = await fieldsWithProcedures(tx, chosen);
  return new FieldedRound({ record, agencies, forms, limitedCells, fields }, record.state, clusters);
}

function serviceListsOf({ document: { fields = [], procedureGroups = [] } }: RoundRecord): ServiceLists {
  const codes = fields.map(({ code }) => code);
  const homes = procedureGroups.map(({ field }) => (field === undefined ? 0 : codes.indexOf(field) + 1));
  return { fields: fields.length, homes };
}

function agenciesOf({ document }: RoundRecord, found: readonly Agency[]): FieldedAgency[] {
  const codes = new Map(found.map(({ agencyId, code }) => [agencyId, code]));
  return document.participants.flatMap(({ agencyId, unitClass, rankingGroup }) => {
    const code = codes.get(agencyId);
    if (code === undefined) return [];
    const questionnaires = document.groups.map((group) => questionnairesFor(document, agencyId, group.code));
    return [{ agencyId, code, unitClass: unitClass ?? rankingGroup, questionnaires }];
  });
}

import { AgencyScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import {
  DrawCheck,
  DrawnDossier,
  DrawRecord,
  DrawSample,
  ListDrawn,
  RedrawSample,
  SampleToDraw,
} from '@hailong/draws/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { expectOk } from './expect-ok';
import { Part } from './province';
import { WithRound } from './round';
import { WithProcess } from './servers/process';
import { TestDatabase } from './test-database';

/** A finished dossier as a host would have reported it before the draw; the usual values are left out. */
export interface ReportedDossier {
  readonly code: string;
  readonly procedure?: string;
  readonly field?: string;
  readonly outcome?: string;
  readonly late?: boolean;
  readonly applicant?: string;
  readonly finishedOn?: string;
  readonly person?: string;
  readonly contact?: boolean;
  readonly objects?: boolean;
}

/** Written as superuser, past the walls: how dossiers are reported is the business of the frame. */
export async function reportDossiers(
  db: Pick<TestDatabase, 'admin'>,
  agencyId: number,
  dossiers: readonly ReportedDossier[],
): Promise<void> {
  await db.admin(
    `insert into hailong.dossier (agency_id, code, receiving_id, deciding_id, procedure_code, field, outcome, late, applicant,
       finished_on, person_tag, sealed_contact, objects)
     select $1, code, $1, $1, procedure, field, coalesce(outcome, 'granted'), coalesce(late, false), coalesce(applicant, 'citizen'),
       coalesce("finishedOn", '2018-07-01')::date, convert_to(person, 'UTF8'),
       case when coalesce(contact, true) then 'sealed'::bytea end, coalesce(objects, false)
     from jsonb_to_recordset($2) as d(code text, procedure text, field text, outcome text, late boolean, applicant text,
       "finishedOn" text, person text, contact boolean, objects boolean)`,
    [agencyId, JSON.stringify(dossiers)],
  );
}

/** `count` dossiers of as many people: `H-a-0001` … with the prefix `H-a`. */
export function dossiers(
  prefix: string,
  count: number,
  more: Partial<ReportedDossier> = {},
): ReportedDossier[] {
  return Array.from({ length: count }, (_, i) => {
    const code = `${prefix}-${String(i + 1).padStart(4, '0')}`;
    return { code, person: `person of ${code}`, ...more };
  });
}

export const DESIGN: SampleToDraw['design'] = {
  dimensions: [],
  sizes: { kind: 'fixed', each: 5, exceptions: {} },
  outcomes: ['granted', 'refused', 'withdrawn'],
  latenesses: ['on-time', 'late'],
  contactNeeded: false,
  restDays: 365,
  window: { from: day('2018-01-01'), to: day('2018-07-31') },
};

/** Asks the draws of an agency. */
export class DrawDesk {
  constructor(
    private readonly app: INestApplicationContext,
    readonly scope: AgencyScope,
    readonly roundId: number,
  ) {}

  verdict(design: Partial<SampleToDraw['design']> = {}, more: Partial<SampleToDraw> = {}) {
    return this.app
      .get(DrawSample)
      .draw(this.scope, { roundId: this.roundId, design: { ...DESIGN, ...design }, ...more });
  }

  async draw(
    design: Partial<SampleToDraw['design']> = {},
    more: Partial<SampleToDraw> = {},
  ): Promise<DrawRecord> {
    return expectOk(await this.verdict(design, more));
  }

  async refusalOf(
    design: Partial<SampleToDraw['design']>,
    more: Partial<SampleToDraw> = {},
  ): Promise<string[]> {
    const verdict = await this.verdict(design, more);
    return verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`.trim());
  }

  members({ drawId }: DrawRecord, called?: boolean): Promise<readonly DrawnDossier[]> {
    return this.app.get(ListDrawn).list(this.scope, drawId, { after: null, limit: 10_000, called });
  }

  /** Codes of those called. */
  async called(draw: DrawRecord): Promise<string[]> {
    return (await this.members(draw, true)).map(({ code }) => code);
  }

  /** Draws it again. */
  async checked({ drawId }: Pick<DrawRecord, 'drawId'>): Promise<DrawCheck> {
    return expectOk(await this.app.get(RedrawSample).redraw(this.scope, drawId));
  }
}

export interface WithDraws {
  readonly draws: {
    deskOf(agencyCode: string): Promise<DrawDesk>;
  };
}

/** Agencies that draw from the dossiers that a story reports. */
export function draws(): Part<WithProcess & WithRound, WithDraws> {
  return ({ app, scopeOf, round }) => ({
    draws: { deskOf: async (code) => new DrawDesk(app, await scopeOf(code), round.roundId) },
  });
}

/** Codes of what a verdict names. */
export function problemsOf(verdict: {
  readonly ok: boolean;
  readonly problems?: readonly { readonly code: string }[];
}): readonly string[] {
  return verdict.problems?.map(({ code }) => code) ?? [];
}

import { randomBytes } from 'node:crypto';
import { AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { MOST_STRATA, SampleTerms, SeedOrigin } from '../domain/draw-design';
import { DrawnStratum, drawSample } from '../domain/draw-sample';
import { exclusionsInWords } from '../domain/eligibility';
import { Frame } from '../domain/frame-builder';
import { frameDigest, frameListParts } from '../domain/frame-list';
import { DRAW_METHOD } from '../domain/priority';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, StratumRecord, insertDraw, insertFrameParts } from '../persistence/draw-store';
import { NewMember, insertMembers } from '../persistence/member-store';

/** Seed that people brought along. */
export interface GivenSeed {
  readonly value: string;
  /** Public source of the seed: a lottery's result of a day. */
  readonly source: string;
}

export interface Seed {
  readonly value: string;
  readonly origin: SeedOrigin;
}

/** Takes or makes the seed. Call it before the frame is read, so that no seed can be chosen by the sample it gives. */
export function seedOf(given: GivenSeed | undefined): Seed {
  if (given) return { value: given.value, origin: { kind: 'given', source: given.source } };
  return { value: randomBytes(16).toString('hex'), origin: { kind: 'server' } };
}

export interface DrawToSave {
  readonly roundId: number;
  readonly terms: SampleTerms;
  readonly seed: Seed;
  readonly frame: Frame;
  readonly on: CalendarDay;
  readonly asOf: string;
}

/** Draws from a frame and saves all that is needed to draw again. Refused with FRAME_EMPTY, STRATA_TOO_MANY and the problems of drawSample. */
export async function saveDraw(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, terms, seed, frame, on, asOf }: DrawToSave,
): Promise<Verdict<DrawRecord>> {
  if (frame.entries.length === 0)
    return refuse(PROBLEMS.FRAME_EMPTY.at('', exclusionsInWords(frame.exclusions)));
  const drawn = drawSample(frame.entries, terms.design, seed.value);
  if (!drawn.ok) return drawn;
  const { strata, samePerson } = drawn.value;
  if (strata.length > MOST_STRATA)
    return refuse(PROBLEMS.STRATA_TOO_MANY.at('dimensions', strata.length, MOST_STRATA));
  const parts = [...frameListParts(frame.entries)];
  const draw = await insertDraw(tx, scope, {
    ...{ roundId, purpose: terms.purpose, drawnOn: on, method: DRAW_METHOD, seed: seed.value },
    ...{ frameAsOf: asOf, frameDigest: frameDigest(parts) },
    document: {
      terms,
      origin: seed.origin,
      strata: strata.map(countsOf),
      exclusions: { ...frame.exclusions, 'same-person': samePerson },
    },
  });
  await insertFrameParts(tx, draw, parts);
  await insertMembers(tx, draw, membersOf(strata, frame.ids));
  await recordAudit(tx, scope, {
    action: `draw-${terms.purpose}-sample`,
    subject: String(draw.drawId),
    after: draw,
  });
  return accept(draw);
}

function countsOf({ name, population, wanted, sample, replacements }: DrawnStratum): StratumRecord {
  return { name, population, wanted, drawn: sample.length, replacements: replacements.length };
}

function membersOf(strata: readonly DrawnStratum[], ids: ReadonlyMap<string, string>): NewMember[] {
  return strata.flatMap(({ sample, replacements }, stratum) =>
    [...sample, ...replacements].map((code, index): NewMember => {
      const dossierId = ids.get(code);
      if (dossierId === undefined) throw new Error(`the frame has no dossier ${code}`);
      return {
        dossierId,
        stratum,
        position: index + 1,
        kind: index < sample.length ? 'sample' : 'replacement',
      };
    }),
  );
}

import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { drawSample } from '../domain/draw-sample';
import { FrameDifference, frameDifferences } from '../domain/frame-differences';
import { FrameEntry, frameDigest, frameListParts, parseFrameList } from '../domain/frame-list';
import { DRAW_METHOD } from '../domain/priority';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, drawById, framePart } from '../persistence/draw-store';
import { MemberKind, MemberRow, memberPage } from '../persistence/member-store';
import { frameOf } from './read-draw-frame';

/** What drawing again has shown. */
export interface DrawCheck {
  readonly draw: DrawRecord;
  /** The kept frame list has the recorded digest. */
  readonly listIntact: boolean;
  /** Codes of members that the seed does not draw from the kept list at their place, or that it draws and are not kept. */
  readonly wrongMembers: readonly string[];
  /** Digest of the frame as it would be listed today of what was there at the instant of the draw. */
  readonly todaysDigest: string;
  /** By what today's frame differs from the kept one; empty when the digests are the same. */
  readonly differences: readonly FrameDifference[];
}

/** The draw is what its seed, list and method give, whatever became of the dossiers since. */
export function holds({ listIntact, wrongMembers }: DrawCheck): boolean {
  return listIntact && wrongMembers.length === 0;
}

const PAGE = 5000;

/**
 * Draws a kept draw again, from the kept list and from today's dossiers, and says exactly what differs. Changes nothing.
 * Refused with NOT_FOUND, DRAW_METHOD_UNKNOWN.
 */
@Injectable()
export class RedrawSample {
  constructor(private readonly db: AgencyDb) {}

  redraw(scope: AgencyScope, drawId: number): Promise<Verdict<DrawCheck>> {
    return this.db.read(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (!draw) return refuse(notFound('draw', 'id'));
      return draw.method === DRAW_METHOD
        ? accept(await check(tx, draw))
        : refuse(PROBLEMS.DRAW_METHOD_UNKNOWN.at('draw', draw.method));
    });
  }
}

async function check(tx: Transaction, draw: DrawRecord): Promise<DrawCheck> {
  const parts: string[] = [];
  for (let part: string | undefined; (part = await framePart(tx, draw, parts.length + 1)) !== undefined;)
    parts.push(part);
  const kept = parts.flatMap(parseFrameList);
  const { agencyId, roundId, drawId, frameAsOf: asOf } = draw;
  const today = await frameOf(tx, draw.document.terms, {
    view: { agencyId, roundId, drawId, asOf },
    on: draw.drawnOn,
    wondering: new Set(kept.map(({ code }) => code)),
  });
  return {
    draw,
    listIntact: frameDigest(parts) === draw.frameDigest,
    wrongMembers: await wrongMembers(tx, draw, kept),
    todaysDigest: frameDigest(frameListParts(today.entries)),
    differences: frameDifferences(kept, today.entries, today.reasons),
  };
}

async function wrongMembers(
  tx: Transaction,
  draw: DrawRecord,
  kept: readonly FrameEntry[],
): Promise<readonly string[]> {
  const missing = placesOf(draw, kept);
  const wrong: string[] = [];
  for await (const { code, ...place } of everyMember(tx, draw)) {
    const expected = missing.get(placeName(place));
    if (expected !== code) wrong.push(code);
    else missing.delete(placeName(place));
  }
  return [...new Set([...wrong, ...missing.values()])];
}

/** Code by stratum, place and kind. */
function placesOf({ document, seed }: DrawRecord, kept: readonly FrameEntry[]): Map<string, string> {
  const drawn = drawSample(kept, document.terms.design, seed);
  if (!drawn.ok) return new Map();
  return new Map(
    drawn.value.strata.flatMap(({ name, sample, replacements }) => {
      const stratum = document.strata.findIndex((each) => each.name === name);
      return [...sample, ...replacements].map((code, index) => {
        const kind = index < sample.length ? 'sample' : 'replacement';
        return [placeName({ stratum, place: index + 1, kind }), code] as const;
      });
    }),
  );
}

function placeName({ stratum, place, kind }: { stratum: number; place: number; kind: MemberKind }): string {
  return `${stratum} ${place} ${kind}`;
}

async function* everyMember(tx: Transaction, draw: DrawRecord): AsyncGenerator<MemberRow> {
  for (let after: MemberRow | null = null; ;) {
    const page: MemberRow[] = await memberPage(tx, draw, { after, limit: PAGE });
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

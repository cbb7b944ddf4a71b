import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { drawSample } from '../domain/draw-sample';
import { FrameDifference, frameDifferences } from '../domain/frame-differences';
import { FrameEntry, frameDigest, frameListParts, parseFrameList } from '../domain/frame-list';
import { DRAW_METHOD } from '../domain/priority';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, drawById, framePart } from '../persistence/draw-store';
import { MemberRow, memberPage } from '../persistence/member-store';
import { DrawReader, isShownTo } from './draw-reader';
import { readFrame } from './read-draw-frame';

/** Result of drawing again. */
export interface DrawCheck {
  readonly draw: DrawRecord;
  /** The stored frame list has the recorded digest. */
  readonly listIntact: boolean;
  /** Codes of members that the seed does not draw from the stored list at their position, or draws and are not stored. */
  readonly wrongMembers: readonly string[];
  /** Digest of today's frame: dossiers reported before the draw, with their current contents. */
  readonly todaysDigest: string;
  /** Differences of today's frame from the stored one; empty when the digests are the same. */
  readonly differences: readonly FrameDifference[];
}

/** Tells whether seed, list and method give this draw; changes of the dossiers since do not matter. */
export function holds({ listIntact, wrongMembers }: DrawCheck): boolean {
  return listIntact && wrongMembers.length === 0;
}

const PAGE = 5000;

/**
 * Repeats a draw from the stored list, lists the frame again from today's dossiers, and reports every difference. Changes
 * nothing.
 * Refused with NOT_FOUND, DRAW_METHOD_UNKNOWN.
 */
@Injectable()
export class RedrawSample {
  constructor(private readonly db: AgencyDb) {}

  redraw(scope: AgencyScope, drawId: number, reader: DrawReader = 'agency'): Promise<Verdict<DrawCheck>> {
    return this.db.read(scope, async (tx) => {
      const draw = await drawById(tx, scope.agencyId, drawId);
      if (!draw || !isShownTo(reader, draw)) return refuse(notFound('draw', 'id'));
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
  const today = await readFrame(tx, draw.document.terms, {
    view: { agencyId, roundId, drawId, asOf },
    on: draw.drawnOn,
    codes: new Set(kept.map(({ code }) => code)),
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
  const missing = positionsOf(draw, kept);
  const wrong: string[] = [];
  for await (const { code, ...member } of everyMember(tx, draw)) {
    const expected = missing.get(positionName(member));
    if (expected !== code) wrong.push(code);
    else missing.delete(positionName(member));
  }
  return [...new Set([...wrong, ...missing.values()])];
}

/** Codes by stratum, position and kind, as the seed draws them from the stored list. */
function positionsOf({ document, seed }: DrawRecord, kept: readonly FrameEntry[]): Map<string, string> {
  const drawn = drawSample(kept, document.terms.design, seed);
  if (!drawn.ok) return new Map();
  return new Map(
    drawn.value.strata.flatMap(({ name, sample, replacements }) => {
      const stratum = document.strata.findIndex((each) => each.name === name);
      return [...sample, ...replacements].map((code, index) => {
        const kind = index < sample.length ? 'sample' : 'replacement';
        return [positionName({ stratum, position: index + 1, kind }), code] as const;
      });
    }),
  );
}

function positionName({ stratum, position, kind }: Pick<MemberRow, 'stratum' | 'position' | 'kind'>): string {
  return `${stratum} ${position} ${kind}`;
}

async function* everyMember(tx: Transaction, draw: DrawRecord): AsyncGenerator<MemberRow> {
  for (let after: MemberRow | null = null; ;) {
    const page: MemberRow[] = await memberPage(tx, draw, { after, limit: PAGE });
    yield* page;
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { SampleTerms } from '../domain/draw-design';
import { drawSample } from '../domain/draw-sample';
import { STAGES_METHOD } from '../domain/draw-stages';
import { frameDifferences } from '../domain/frame-differences';
import { FrameEntry, frameDigest, frameListParts, parseFrameList } from '../domain/frame-list';
import { DRAW_METHOD } from '../domain/priority';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, drawById, framePart } from '../persistence/draw-store';
import { MemberRow, memberPage } from '../persistence/member-store';
import { DrawReader, isShownTo } from './draw-reader';
import { readFrame } from './read-draw-frame';
import { DrawCheck } from './draw-check';
import { checkHouseholds } from './redraw-households';

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
      const { terms } = draw.document;
      const known = terms.purpose === 'households' ? STAGES_METHOD : DRAW_METHOD;
      if (draw.method !== known) return refuse(PROBLEMS.DRAW_METHOD_UNKNOWN.at('draw', draw.method));
      const parts = await everyPart(tx, draw);
      return accept(
        terms.purpose === 'households'
          ? await checkHouseholds(tx, draw, terms.design, parts)
          : await check(tx, { draw, terms, parts }),
      );
    });
  }
}

async function everyPart(tx: Transaction, draw: DrawRecord): Promise<readonly string[]> {
  const parts: string[] = [];
  for (let part: string | undefined; (part = await framePart(tx, draw, parts.length + 1)) !== undefined;)
    parts.push(part);
  return parts;
}

/** Draw of dossiers that is repeated, with its terms and its stored list. */
interface SampleDrawn {
  readonly draw: DrawRecord;
  readonly terms: SampleTerms;
  readonly parts: readonly string[];
}

async function check(tx: Transaction, { draw, terms, parts }: SampleDrawn): Promise<DrawCheck> {
  const kept = parts.flatMap(parseFrameList);
  const { agencyId, roundId, drawId, frameAsOf: asOf } = draw;
  const today = await readFrame(tx, terms, {
    view: { agencyId, roundId, drawId, asOf },
    on: draw.drawnOn,
    codes: new Set(kept.map(({ code }) => code)),
  });
  return {
    draw,
    listIntact: frameDigest(parts) === draw.frameDigest,
    wrongMembers: await wrongMembers(tx, draw, positionsOf(draw, terms, kept)),
    todaysDigest: frameDigest(frameListParts(today.entries)),
    differences: frameDifferences(kept, today.entries, today.reasons),
  };
}

async function wrongMembers(
  tx: Transaction,
  draw: DrawRecord,
  missing: Map<string, string>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for await (const { code, ...member } of everyMember(tx, draw)) {
    const expected = missing.get(positionName(member));
    if (expected !== code) wrong.push(code);
    else missing.delete(positionName(member));
  }
  return [...new Set([...wrong, ...missing.values()])];
}

/** Codes by stratum, position and kind, as the seed draws them from the stored list. */
function positionsOf(
  { document, seed }: DrawRecord,
  { design }: SampleTerms,
  kept: readonly FrameEntry[],
): Map<string, string> {
  const drawn = drawSample(kept, design, seed);
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

import { DrawTerms } from '../domain/draw-design';
import { EXCLUSIONS } from '../domain/eligibility';
import { FrameDifference } from '../domain/frame-differences';
import { DrawRecord, StratumRecord } from '../persistence/draw-store';
import { MemberPosition } from '../persistence/member-store';
import { DrawnDossier } from '../use-cases/list-drawn.use-case';
import { DrawAudit } from '../use-cases/read-draw-audit.use-case';
import { DrawCheck, holds } from '../use-cases/draw-check';
import { ReplacementTaken } from '../use-cases/replacement-taken';
import {
  SurveyDrawAudit,
  SurveyDrawCheck,
  SurveyDrawDifference,
  SurveyReplacementTaken,
} from './draw-check.type';
import { stagesType } from './stages.mapping';
import { SurveyDraw, SurveyDrawExclusion, SurveyDrawMember, SurveyDrawStratum } from './draw.type';

const MOST_SHOWN = 200;

export function drawType(record: DrawRecord): SurveyDraw {
  const { drawId, roundId, document, purpose, drawnOn, method, seed, frameAsOf, frameDigest, actor } = record;
  const { origin, strata, exclusions, terms } = document;
  return Object.assign(new SurveyDraw(), {
    ...{ id: drawId, round: roundId, purpose, drawnOn, method, seed, frameAsOf, frameDigest },
    ...{ actor, seedOrigin: origin.kind === 'given' ? origin.source : null, strata: strata.map(stratumType) },
    exclusions: EXCLUSIONS.keys
      .filter((reason) => exclusions[reason] > 0)
      .map((reason) => Object.assign(new SurveyDrawExclusion(), { reason, dossiers: exclusions[reason] })),
    ...eligibilityOf(terms),
    stages: terms.purpose === 'households' ? stagesType(terms.design) : null,
  });
}

function stratumType(record: StratumRecord): SurveyDrawStratum {
  const { drawn, wanted, population } = record;
  return Object.assign(new SurveyDrawStratum(), {
    ...record,
    takenWhole: drawn < wanted || drawn === population,
  });
}

function eligibilityOf(terms: DrawTerms): Pick<SurveyDraw, 'serviceFrom' | 'serviceTo' | 'restDays'> {
  if (terms.purpose !== 'survey') return { serviceFrom: null, serviceTo: null, restDays: null };
  const { window, restDays } = terms.design;
  return { serviceFrom: window.from, serviceTo: window.to, restDays };
}

export function memberType(row: DrawnDossier): SurveyDrawMember {
  const { code, stratum, stratumIndex, position, kind, calledOn, replaces, reason } = row;
  return Object.assign(new SurveyDrawMember(), {
    ...{ dossierCode: code, stratum, position, kind, calledOn, replaces, reason },
    cursor: `${stratumIndex}.${position}`,
  });
}

/** Reads the position from a cursor's key; any other text begins after the last member, so that no page comes twice. */
export function positionOf(key: string): MemberPosition {
  const parts = /^(\d{1,5})\.(\d{1,9})$/.exec(key);
  return parts ? { stratum: Number(parts[1]), position: Number(parts[2]) } : { stratum: 32_767, position: 0 };
}

export function checkType(check: DrawCheck): SurveyDrawCheck {
  const { draw, listIntact, wrongMembers, todaysDigest, differences } = check;
  return Object.assign(new SurveyDrawCheck(), {
    ...{ draw: drawType(draw), holds: holds(check), listIntact, todaysDigest },
    ...{ wrongMemberCount: wrongMembers.length, wrongMembers: wrongMembers.slice(0, MOST_SHOWN) },
    ...{ differenceCount: differences.length },
    differences: differences.slice(0, MOST_SHOWN).map(differenceType),
  });
}

function differenceType({ code: dossierCode, ...rest }: FrameDifference): SurveyDrawDifference {
  return Object.assign(new SurveyDrawDifference(), { dossierCode, ...rest });
}

export function auditType({ draw, ...rest }: DrawAudit): SurveyDrawAudit {
  return Object.assign(new SurveyDrawAudit(), { draw: drawType(draw), ...rest });
}

export function takenType({
  draw,
  code: dossierCode,
  stratum,
  position,
}: ReplacementTaken): SurveyReplacementTaken {
  return Object.assign(new SurveyReplacementTaken(), {
    draw: drawType(draw),
    dossierCode,
    stratum,
    position,
  });
}

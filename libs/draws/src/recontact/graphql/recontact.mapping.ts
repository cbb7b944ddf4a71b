import { RecontactShare } from '../domain/figures';
import { BatchRecord } from '../persistence/batch-store';
import { HandedOut } from '../use-cases/hand-out-recontact.use-case';
import { AgencyFigures } from '../use-cases/read-recontact-figures.use-case';
import { RecontactMember } from '../use-cases/read-recontact-members.use-case';
import { RecordedCall } from '../use-cases/record-call.use-case';
import { RecontactCheck, RecontactList, recontactHolds } from '../use-cases/verify-recontact.use-case';
import {
  SurveyRecontactCallRecorded,
  SurveyRecontactHandedOut,
  SurveyRecontactMember,
} from './recontact-call.type';
import { SurveyRecontactCheck, SurveyRecontactList } from './recontact-check.type';
import { SurveyRecontactFigures, SurveyRecontactShare } from './recontact-figures.type';
import { SurveyRecontact } from './recontact.type';

export function recontactType(batch: BatchRecord): SurveyRecontact {
  const { unitId, batchId, roundId, document, drawnOn, endsOn, closedOn, digest, actor } = batch;
  const { mandate, sizes, agencies } = document;
  return Object.assign(new SurveyRecontact(), {
    ...{ id: { unitId, batchId }, round: roundId, drawnOn, endsOn, closedOn, digest, actor },
    ...{ unitCode: mandate.unit, givenBy: mandate.givenBy, document: mandate.document },
    ...{ percent: null, total: null, ...sizes },
    agencies: agencies.map(({ code, population, drawn }) => ({ agencyCode: code, population, drawn })),
  });
}

export function handedOutType({ batch, parts }: HandedOut): SurveyRecontactHandedOut {
  return Object.assign(new SurveyRecontactHandedOut(), { recontact: recontactType(batch), parts });
}

export function recontactMemberType({ contact, ...member }: RecontactMember): SurveyRecontactMember {
  const { phone = null, email = null } = contact ?? {};
  return Object.assign(new SurveyRecontactMember(), { ...member, phone, email });
}

export function callType(recorded: RecordedCall): SurveyRecontactCallRecorded {
  const absent = { asked: null, answered: null, again: null };
  return Object.assign(new SurveyRecontactCallRecorded(), { ...absent, ...recorded });
}

/** @param cursorOf key of the figures after which the next page begins */
export function figuresType(
  figures: AgencyFigures,
  cursorOf: (figures: AgencyFigures) => string,
): SurveyRecontactFigures {
  const { batch, agencyCode, population, drawn, counts, shares, callers } = figures;
  const { unitId, batchId, closedOn, document } = batch;
  return Object.assign(new SurveyRecontactFigures(), {
    ...{ recontact: { unitId, batchId }, unitCode: document.mandate.unit, closedOn },
    ...{ agencyCode, population, drawn, counts, callers, shares: shares.map(shareType) },
    cursor: cursorOf(figures),
  });
}

function shareType({ name, yes, n, interval: { lower, upper } }: RecontactShare): SurveyRecontactShare {
  const percents = { percent: (100 * yes) / n, lower: 100 * lower, upper: 100 * upper };
  return Object.assign(new SurveyRecontactShare(), { name, yes, n, ...percents });
}

export function recontactCheckType(check: RecontactCheck): SurveyRecontactCheck {
  const { batch, digestRight, agencies } = check;
  const { method, seed } = batch;
  return Object.assign(new SurveyRecontactCheck(), {
    ...{ recontact: recontactType(batch), holds: recontactHolds(check), digestRight, method, seed, agencies },
  });
}

export function recontactListType({ batch, agency, part, parts, list }: RecontactList): SurveyRecontactList {
  const { code: agencyCode, drawn, frameDigest } = agency;
  const { seed } = batch;
  return Object.assign(new SurveyRecontactList(), {
    agencyCode,
    seed,
    drawn,
    frameDigest,
    part,
    parts,
    list,
  });
}

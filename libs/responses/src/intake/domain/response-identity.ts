import { responseId } from '@hailong/surveys/domain';
import { Accepted, ArrivedForm, FormTarget } from './judge-submission';
import { sameSerial } from './serial';
import { StoredUnder } from './stored-under';

/**
 * Identity of a form: tells a retry from a new form. Operators have a key space of their own that no respondent's key
 * can reach: serials run in order, so a respondent could otherwise take the number of a form that still lies on a
 * clerk's desk. A numbered form keeps its identity in every file, entry or process.
 *
 * @param key of the form itself, or the key that the proof of an invitation gives it
 */
export function identityOf({ agencyId, roundId }: FormTarget, form: ArrivedForm, key: string): StoredUnder {
  return { agencyId, responseId: responseId(keyOf(form, key), roundId, agencyId) };
}

/**
 * Identity under which a judged form is stored. A form that is set aside has one of its own, so its key, serial or credential
 * may still be accepted, and its sender can fill in what was missing; a second blank form of the same key is a repeat.
 */
export function storedIdentityOf({ target, form, checked }: Accepted, key: string): StoredUnder {
  const identity = identityOf(target, form, key);
  if (checked.setAside === undefined) return identity;
  const { agencyId, roundId } = target;
  const asideId = responseId(`${checked.setAside}/${keyOf(form, key)}`, roundId, agencyId);
  return { agencyId, responseId: asideId, insteadOf: identity.responseId };
}

function keyOf({ submission: { serial }, arrival: { operator } }: ArrivedForm, key: string): string {
  if (operator === undefined) return key;
  return serial === undefined ? `entered/${key}` : `serial/${sameSerial(serial)}`;
}

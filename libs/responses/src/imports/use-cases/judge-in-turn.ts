import { Verdict, accept } from '@hailong/kernel';
import { ResponseReceipt } from '../../intake/domain/response-receipt';
import { ImportedForm } from '../domain/import-target';

type JudgeForms = (forms: readonly ImportedForm[]) => Promise<readonly Verdict<ResponseReceipt>[]>;

/** Judges the forms of a check as storing them would: of two under one serial the second repeats the first. */
export function judgeInTurn(judge: JudgeForms): JudgeForms {
  const accepted = new Set<string>();
  const inTurn = (verdict: Verdict<ResponseReceipt>): Verdict<ResponseReceipt> => {
    if (!verdict.ok || verdict.value.repeated) return verdict;
    const { receipt } = verdict.value;
    if (accepted.has(receipt)) return accept({ receipt, repeated: true });
    accepted.add(receipt);
    return verdict;
  };
  return async (forms) => (await judge(forms)).map(inTurn);
}

import { Problem, Texts } from '@hailong/kernel';

/** A problem with what an operator can do about it on the command line. */
export function withAdvice(problem: Problem, advice: Texts): Problem {
  return { ...problem, vi: `${problem.vi} ${advice.vi}`, en: `${problem.en} ${advice.en}` };
}

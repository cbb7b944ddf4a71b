export { AnswerObjection } from './answer-objection.use-case';
export { ObjectToRelease } from './object-to-release.use-case';
export { PrepareRelease } from './prepare-release.use-case';
export { type ReceivedObjection, ReadObjections } from './read-objections.use-case';
export { type AgencyPreview, ReadPreviews } from './read-previews.use-case';
export { type ReadRelease, ReadReleases } from './read-releases.use-case';
export { type AskedStep, TakeStep } from './take-step.use-case';
export { type VerifiedRelease, VerifyRelease } from './verify-release.use-case';
export type { ReleaseRecord } from '../persistence/release-store';

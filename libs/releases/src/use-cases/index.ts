export { PrepareRelease } from './prepare-release.use-case';
export { type ReadRelease, ReadReleases } from './read-releases.use-case';
export { type AskedStep, TakeStep } from './take-step.use-case';
export { type VerifiedRelease, VerifyRelease } from './verify-release.use-case';
export type { ReleaseRecord } from '../persistence/release-store';

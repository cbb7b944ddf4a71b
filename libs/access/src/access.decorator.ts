import { SurveyFaultFilter } from '@hailong/graphql-kit';
import { SetMetadata, UseFilters, UseGuards, applyDecorators } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { AccessGuard } from './access.guard';
import { ACCESS, Access, SURVEY_RESOLVER } from './access';
import { SurveyRole } from './actor';

/** Anybody, logged in or not: respondents and readers of public facts. Such a handler gets no scope. */
export const OpenToAll = () => SetMetadata(ACCESS, { kind: 'open' } satisfies Access);

/** Somebody with one of these roles in an agency; acts for that agency alone. Take the scope with @ActingAgency(). */
export const ForAgency = (...roles: SurveyRole[]) =>
  SetMetadata(ACCESS, { kind: 'agency', roles } satisfies Access);

/** Somebody with one of these roles for the province. Take the scope with @ActingProvince(). */
export const ForProvince = (...roles: SurveyRole[]) =>
  SetMetadata(ACCESS, { kind: 'province', roles } satisfies Access);

/**
 * Somebody with a role of `every` for any agency, somebody with one of `own` for its own agency alone. Take the scope with
 * @ActingForAgencies().
 */
export const ForAgencies = ({ own, every }: Record<'own' | 'every', SurveyRole[]>) =>
  SetMetadata(ACCESS, { kind: 'agencies', roles: [...own, ...every], every } satisfies Access);

/** Every resolver class of ours: guarded, and its faults leave with their codes. */
export const SurveyResolver = (of?: () => unknown) =>
  applyDecorators(
    of ? Resolver(of as () => never) : Resolver(),
    SetMetadata(SURVEY_RESOLVER, true),
    UseGuards(AccessGuard),
    UseFilters(SurveyFaultFilter),
  );

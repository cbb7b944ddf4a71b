import { ShieldedHandlers, SurveyFaultFilter } from '@hailong/graphql-kit';
import {
  Controller,
  SetMetadata,
  UseFilters,
  UseGuards,
  VERSION_NEUTRAL,
  applyDecorators,
} from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { AccessGuard } from './access.guard';
import { ACCESS, Access, OPEN, SURVEY_CONTROLLER, SURVEY_PAGES, SURVEY_RESOLVER } from './access';
import { SurveyHttpFaultFilter } from './http-fault.filter';
import type { PermissionName } from './domain/permissions';
import { MarksOpenHandlers } from './open-handlers';

/** Opens a handler to every caller, logged in or not: respondents and readers of public facts. It gets no scope. */
export const OpenToAll = () => SetMetadata(ACCESS, OPEN satisfies Access);

/**
 * Callers with a role that has the permission. Take the scope with @ActingAgency(), @ActingForAgencies() or
 * @ActingProvince(), as the permission's reach says.
 */
export const Allows = (permission: PermissionName) => SetMetadata(ACCESS, permission satisfies Access);

/**
 * Every resolver class of ours: guarded; its operations are logged, its faults leave with their codes, its unknown errors
 * without their details.
 */
export const SurveyResolver = (of?: () => unknown) =>
  applyDecorators(
    of ? Resolver(of as () => never) : Resolver(),
    SetMetadata(SURVEY_RESOLVER, true),
    UseGuards(AccessGuard),
    UseFilters(SurveyFaultFilter),
    ShieldedHandlers(),
    MarksOpenHandlers(),
  );

/**
 * Every controller class of ours. Browsers and printed links name no version, so a host that versions its API moves no
 * page of ours.
 */
export const SurveyPages = () =>
  applyDecorators(
    Controller({ path: 'survey', version: VERSION_NEUTRAL }),
    SetMetadata(SURVEY_PAGES, true),
    MarksOpenHandlers(),
  );

/** Every controller class of ours that asks for permissions: guarded, and its faults leave as problems. */
export const SurveyController = () =>
  applyDecorators(
    SurveyPages(),
    SetMetadata(SURVEY_CONTROLLER, true),
    UseGuards(AccessGuard),
    UseFilters(SurveyHttpFaultFilter),
  );

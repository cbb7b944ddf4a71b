import { Affiliation, AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import type { SurveyActor } from './actor';
import { AGENCY_DIRECTORY, AgencyDirectory } from './agency-directory';
import type { Reach } from './domain/permission';
import { PermissionName, permissionOf, reachesOf } from './domain/permissions';
import { ProvinceDesks } from './province-desks';
import { SurveyRole, isProvinceRole } from './domain/roles';
import type { Scope } from './scopes';

/** Makes the scope that an actor may act with under a permission. */
@Injectable()
export class ScopeMaker {
  constructor(
    @Inject(AGENCY_DIRECTORY) private readonly agencies: AgencyDirectory,
    private readonly desks: ProvinceDesks,
  ) {}

  /** Undefined: the actor does not have the permission. */
  async scopeOf(permission: PermissionName, actor: SurveyActor): Promise<Scope | undefined> {
    if (reachesOf(permission, actor.roles).size === 0) return undefined;
    const reaches = reachesOf(permission, await this.rolesThatCount(actor));
    if (reaches.size === 0) return undefined;
    const agency = actor.agencyCode === null ? undefined : await this.agencies.byCode(actor.agencyCode);
    if (reaches.has('province')) return ProvinceScope.of(agency?.agencyId, actor.subject);
    const own = agency && AgencyScope.of(agency.agencyId, actor.subject);
    return isOfOwnAgency(permission) ? own : this.agenciesOf(reaches, actor, own);
  }

  /** Drops the roles of the province for an actor whose agency is no desk of the province. */
  private async rolesThatCount({ roles, agencyCode }: SurveyActor): Promise<readonly SurveyRole[]> {
    if (agencyCode === null || !roles.some(isProvinceRole)) return roles;
    if (await this.desks.includes(agencyCode)) return roles;
    return roles.filter((role) => !isProvinceRole(role));
  }

  private async agenciesOf(
    reaches: ReadonlySet<Reach>,
    { subject, bodyCode }: SurveyActor,
    own: AgencyScope | undefined,
  ): Promise<AgenciesScope | undefined> {
    if (reaches.has('everyAgency')) return AgenciesScope.ofEvery(subject, own);
    const itself = reaches.has('ownAgency') ? own : undefined;
    const affiliation: Affiliation = { agencyId: own?.agencyId, bodyCode: bodyCode ?? undefined };
    if (reaches.has('provinceRounds'))
      return AgenciesScope.ofRoundsOf(await this.desks.agencyIds(), subject, { own: itself, affiliation });
    return itself && AgenciesScope.ofOne(itself, affiliation);
  }
}

function isOfOwnAgency(permission: PermissionName): boolean {
  const { everyAgency, provinceRounds } = permissionOf(permission);
  return !everyAgency && !provinceRounds;
}

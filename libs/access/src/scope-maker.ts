import { Affiliation, AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import type { SurveyActor } from './actor';
import { AGENCY_DIRECTORY, AgencyDirectory, DirectoryEntry } from './agency-directory';
import type { Reach } from './domain/permission';
import type { PermissionName } from './domain/permissions';
import { permissionOf, reachesOf } from './domain/reaches-of';
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
    const desk = await this.deskOf(actor);
    const reaches = reachesOf(permission, rolesThatCount(actor, desk));
    if (reaches.size === 0) return undefined;
    const agency = desk ?? (await this.agencyOf(actor));
    if (reaches.has('province')) return ProvinceScope.of(agency?.agencyId, actor.subject);
    const own = agency && AgencyScope.of(agency.agencyId, actor.subject);
    return isOfOwnAgency(permission) ? own : this.agenciesOf(reaches, actor, own);
  }

  /** Desk of the province that an actor with a role of the province belongs to. */
  private async deskOf({ roles, agencyCode }: SurveyActor): Promise<DirectoryEntry | undefined> {
    return agencyCode !== null && roles.some(isProvinceRole) ? this.desks.find(agencyCode) : undefined;
  }

  private async agencyOf({ agencyCode }: SurveyActor): Promise<DirectoryEntry | undefined> {
    return agencyCode === null ? undefined : this.agencies.byCode(agencyCode);
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

/** Drops the roles of the province for an actor whose agency is no desk of the province. */
function rolesThatCount(
  { roles, agencyCode }: SurveyActor,
  desk: DirectoryEntry | undefined,
): readonly SurveyRole[] {
  return agencyCode === null || desk ? roles : roles.filter((role) => !isProvinceRole(role));
}

function isOfOwnAgency(permission: PermissionName): boolean {
  const { everyAgency, provinceRounds } = permissionOf(permission);
  return !everyAgency && !provinceRounds;
}

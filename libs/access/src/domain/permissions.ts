import type { Permission } from './permission';
import {
  AGENCY_READERS,
  AGENCY_STAFF,
  PROVINCE_CHECKERS,
  PROVINCE_EDITORS,
  PROVINCE_READERS,
} from './role-groups';

/**
 * Every permission and the roles that have it: the one page that answers "who may do that?". Handlers name a permission with
 * `@Allows('results.read')`; all else of this lib follows from here.
 */
export const PERMISSIONS = {
  'organisation.manage': {
    lets: 'import agencies, record successors',
    province: PROVINCE_EDITORS,
  },
  'trail.read': {
    lets: 'read and export the trail of changes and of readings',
    ownAgency: ['agency-supervisor'],
    everyAgency: PROVINCE_CHECKERS,
  },
  'surveys.read': {
    lets: 'read criteria sets, questionnaires, plans, rounds and quotas of the agency',
    ownAgency: [...AGENCY_READERS, 'agency-operator', ...PROVINCE_READERS],
  },
  'surveys.manage': {
    lets: 'write and publish criteria sets, questionnaires and plans; load templates',
    ownAgency: ['agency-administrator', ...PROVINCE_EDITORS],
  },
  'rounds.manage': {
    lets: 'write, open, close and finalise rounds; update the targets of quotas',
    ownAgency: ['agency-administrator', ...PROVINCE_EDITORS],
  },
  'rounds.remove': {
    lets: 'have the forms of a closed round removed that bear a sign of its rule',
    everyAgency: ['province-validator'],
    apartFrom: ['quality.read', 'results.read', 'units.compare', 'rankings.read'],
  },
  'dossiers.report': {
    lets: 'report and retract finished dossiers',
    ownAgency: ['agency-administrator'],
    everyAgency: ['dossier-reporter'],
  },
  'objections.record': {
    lets: 'record that a person wants no invitations',
    ownAgency: AGENCY_STAFF,
    everyAgency: ['dossier-reporter'],
  },
  'frame.read': {
    lets: 'read counts of finished dossiers',
    ownAgency: AGENCY_READERS,
    everyAgency: [...PROVINCE_EDITORS, ...PROVINCE_CHECKERS],
  },
  'frames.confirm': {
    lets: 'confirm the frames of agencies below, before their people are invited',
    ownAgency: ['agency-administrator', 'province-administrator'],
  },
  'frame.count': { lets: 'state counts of finished dossiers', ownAgency: ['agency-administrator'] },
  'lists.manage': {
    lets: 'load the lists of bodies, enterprises and people that are asked, leave out members listed by mistake',
    ownAgency: ['agency-administrator'],
  },
  'lists.mark': {
    lets: 'record that members of a list were issued a form, that it came back, or that they want no survey',
    ownAgency: AGENCY_STAFF,
  },
  'lists.read': {
    lets: 'count the members of a list, read which bodies have not answered',
    ownAgency: [...AGENCY_STAFF, 'agency-supervisor'],
  },
  'lists.contacts': {
    lets: 'read names and addresses of a list, for labels and envelopes',
    ownAgency: ['agency-administrator'],
  },
  'draws.read': {
    lets: 'read and verify random draws',
    ownAgency: ['agency-administrator', 'agency-supervisor'],
    everyAgency: PROVINCE_CHECKERS,
  },
  'draws.make': { lets: 'draw samples, take replacements', ownAgency: ['agency-administrator'] },
  'recontacts.order': {
    lets: 'have people of agencies below called again (phúc tra), hand them to callers, end it',
    ownAgency: ['agency-administrator', ...PROVINCE_EDITORS],
  },
  'recontacts.call': {
    lets: 'read people handed to the caller with their contacts, record the calls (phúc tra)',
    ownAgency: [...AGENCY_STAFF, ...PROVINCE_EDITORS, 'province-operator'],
  },
  'recontacts.read': {
    lets: 'read numbers and shares of re-contact checks',
    ownAgency: AGENCY_READERS,
    everyAgency: PROVINCE_READERS,
  },
  'recontacts.verify': {
    lets: 'draw re-contact checks again, read their lists and seeds',
    ownAgency: ['agency-administrator', 'agency-supervisor', ...PROVINCE_EDITORS],
    everyAgency: PROVINCE_CHECKERS,
  },
  'invitations.read': {
    lets: 'read how many were invited and answered',
    ownAgency: [...AGENCY_STAFF, 'agency-supervisor'],
  },
  'invitations.send': {
    lets: 'invite, revoke invitations, print them',
    ownAgency: ['agency-administrator'],
  },
  'deliveries.manage': {
    lets: 'follow the delivery of invitations, remind, retry',
    ownAgency: ['agency-administrator', ...PROVINCE_EDITORS],
  },
  'counters.read': {
    lets: 'read the list of counters',
    ownAgency: [...AGENCY_STAFF, 'agency-supervisor'],
  },
  'counters.manage': {
    lets: 'register and retire counters',
    ownAgency: ['agency-administrator'],
  },
  'apps.manage': {
    lets: 'register, list and retire apps that submit answers of their users',
    ownAgency: ['province-administrator'],
  },
  'forms.enter': {
    lets: 'type in and import filled forms',
    ownAgency: AGENCY_STAFF,
    provinceRounds: ['province-operator'],
  },
  'entries.read': {
    lets: 'read how many forms each agency or collecting body entered',
    ownAgency: AGENCY_READERS,
    everyAgency: PROVINCE_READERS,
  },
  'entries.judge': {
    lets: 'list, mark invalid and restore forms that others than the rated agency entered',
    provinceRounds: ['province-administrator'],
  },
  'responses.judge': {
    lets: 'list responses, mark them invalid, restore them, examine their quality',
    ownAgency: ['agency-administrator'],
  },
  'quality.read': {
    lets: 'read signs of doubtful forms, as counts',
    ownAgency: ['agency-administrator', 'agency-supervisor'],
    everyAgency: PROVINCE_CHECKERS,
  },
  'opinions.read': {
    lets: 'read what people wrote about the agency, and counts of it',
    ownAgency: AGENCY_READERS,
  },
  'opinions.handle': {
    lets: 'assign, answer, hand over and set aside what people wrote; publish answers',
    ownAgency: ['agency-administrator'],
  },
  'originals.open': {
    lets: 'open for a time, with a reason, what people wrote before it was masked',
    everyAgency: ['province-inspector'],
  },
  'opinions.compare': {
    lets: 'compare how agencies handle what people wrote: numbers, no text',
    province: PROVINCE_READERS,
  },
  'letters.handle': {
    lets: 'read and close letters of people that want an answer about agencies below',
    ownAgency: ['agency-administrator', 'province-administrator'],
  },
  'progress.read': {
    lets: 'read how far the agency is from its targets',
    ownAgency: [...AGENCY_READERS, 'agency-operator'],
  },
  'progress.compare': {
    lets: 'compare the participants of rounds that the agency runs',
    ownAgency: [...AGENCY_READERS, 'agency-operator'],
    everyAgency: PROVINCE_READERS,
  },
  'progress.inspect': {
    lets: 'read progress and quotas of any agency',
    province: PROVINCE_READERS,
  },
  'results.read': { lets: 'read results of the agency', ownAgency: AGENCY_READERS },
  'units.compare': {
    lets: 'read results of several units together, of rounds that the agency runs',
    ownAgency: AGENCY_READERS,
    everyAgency: PROVINCE_READERS,
  },
  'rankings.read': {
    lets: 'read results of any agency, rankings, points by law, and drafts of ranking schemes',
    province: PROVINCE_READERS,
  },
  'conversions.manage': { lets: 'save conversions of counts into points', province: PROVINCE_EDITORS },
  'fields.manage': { lets: 'write and publish the list of service fields', province: PROVINCE_EDITORS },
  'schemes.manage': { lets: 'write and announce ranking schemes', province: PROVINCE_EDITORS },
  'releases.prepare': { lets: 'freeze rankings as releases, submit them', province: PROVINCE_EDITORS },
  'previews.read': { lets: 'read its line of releases that are shown to it', ownAgency: AGENCY_READERS },
  'releases.object': { lets: 'object to its line of a release', ownAgency: ['agency-administrator'] },
  'releases.answer': { lets: 'answer objections to releases', province: PROVINCE_EDITORS },
  'releases.return': { lets: 'return releases', province: [...PROVINCE_EDITORS, 'province-publisher'] },
  'releases.publish': { lets: 'publish submitted releases', province: ['province-publisher'] },
} as const satisfies Record<`${string}.${string}`, Permission>;

export type PermissionName = keyof typeof PERMISSIONS;

import { showVenueActivity } from '../activity.js';
import type { ConsoleRoute } from '../route.js';
import { listVenues } from './list-venues.js';
import {
  askToLeave,
  askToRemoveMember,
  changeMember,
  leaveVenue,
  removeMember,
  showMember,
} from './member.js';
import { createVenue, showNewVenue } from './new-venue.js';
import { showOverview } from './overview.js';
import { invite, showPeople, withdrawInvitation } from './people.js';
import { askToRemoveVenue, removeOwnVenue } from './remove-venue.js';
import { changeController, changeGeneral, showSettings } from './settings.js';

export const venueRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/', for: 'signed-in', answer: listVenues },
  { method: 'get', path: '/venues/new', for: 'signed-in', answer: showNewVenue },
  { method: 'post', path: '/venues/new', for: 'signed-in', answer: createVenue },
  { method: 'get', path: '/venues/:venue', for: 'front-desk', answer: showOverview },
  { method: 'get', path: '/venues/:venue/people', for: 'manager', answer: showPeople },
  { method: 'post', path: '/venues/:venue/people', for: 'manager', answer: invite },
  {
    method: 'post',
    path: '/venues/:venue/invitations/:invitation/withdraw',
    for: 'manager',
    answer: withdrawInvitation,
  },
  { method: 'get', path: '/venues/:venue/people/:member', for: 'owner', answer: showMember },
  { method: 'post', path: '/venues/:venue/people/:member', for: 'owner', answer: changeMember },
  { method: 'get', path: '/venues/:venue/people/:member/remove', for: 'owner', answer: askToRemoveMember },
  { method: 'post', path: '/venues/:venue/people/:member/remove', for: 'owner', answer: removeMember },
  { method: 'get', path: '/venues/:venue/leave', for: 'front-desk', answer: askToLeave },
  { method: 'post', path: '/venues/:venue/leave', for: 'front-desk', answer: leaveVenue },
  { method: 'get', path: '/venues/:venue/remove', for: 'owner', recent: true, answer: askToRemoveVenue },
  { method: 'post', path: '/venues/:venue/remove', for: 'owner', recent: true, answer: removeOwnVenue },
  { method: 'get', path: '/venues/:venue/activity', for: 'manager', answer: showVenueActivity },
  { method: 'get', path: '/venues/:venue/settings', for: 'manager', answer: showSettings },
  { method: 'post', path: '/venues/:venue/settings/general', for: 'manager', answer: changeGeneral },
  { method: 'post', path: '/venues/:venue/settings/controller', for: 'manager', answer: changeController },
];

import type { ConsoleRoute } from '../route.js';
import { changeAdvertisement, showAdvertisement } from './advertisements/edit-advertisement.js';
import { arrangeAdvertisements, showAdvertisements } from './advertisements/list-advertisements.js';
import { arrangeBlocks } from './arrange.js';
import { showDesigns, takeDesign } from './designs.js';
import { changeBlock, showBlock } from './edit-block.js';
import { changeTexts, showTexts } from './edit-texts.js';
import { showHistory, takeBack } from './history.js';
import { changeLook, showLook } from './look.js';
import { publish } from './publish.js';
import { showBlocks } from './show-blocks.js';
import { chooseGuestPage, showGuestPage, showPicture, takeGuestStep } from './show-guest-pages.js';
import { changePictures, showPictures, UPLOAD_BYTES } from './upload-pictures.js';

const PAGE = '/venues/:venue/page';
const ADVERTISEMENTS = '/venues/:venue/page/advertisements';
const GUEST = '/venues/:venue/page/guest/:look/:language';

/** The page editor, and the guests' pages it shows. */
export const pageRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: PAGE, for: 'manager', answer: showBlocks },
  { method: 'post', path: `${PAGE}/blocks`, for: 'manager', answer: arrangeBlocks },
  { method: 'get', path: `${PAGE}/blocks/:page/:block`, for: 'manager', answer: showBlock },
  { method: 'post', path: `${PAGE}/blocks/:page/:block`, for: 'manager', answer: changeBlock },
  { method: 'get', path: `${PAGE}/look`, for: 'manager', answer: showLook },
  { method: 'post', path: `${PAGE}/look`, for: 'manager', answer: changeLook },
  { method: 'get', path: `${PAGE}/designs`, for: 'manager', answer: showDesigns },
  { method: 'post', path: `${PAGE}/designs`, for: 'manager', answer: takeDesign },
  { method: 'get', path: ADVERTISEMENTS, for: 'manager', answer: showAdvertisements },
  { method: 'post', path: ADVERTISEMENTS, for: 'manager', answer: arrangeAdvertisements },
  { method: 'get', path: `${PAGE}/new-advertisement`, for: 'manager', answer: showAdvertisement },
  { method: 'post', path: `${PAGE}/new-advertisement`, for: 'manager', answer: changeAdvertisement },
  { method: 'get', path: `${ADVERTISEMENTS}/:advertisement`, for: 'manager', answer: showAdvertisement },
  { method: 'post', path: `${ADVERTISEMENTS}/:advertisement`, for: 'manager', answer: changeAdvertisement },
  { method: 'get', path: `${PAGE}/texts`, for: 'manager', answer: showTexts },
  { method: 'post', path: `${PAGE}/texts`, for: 'manager', answer: changeTexts },
  { method: 'get', path: `${PAGE}/pictures`, for: 'manager', answer: showPictures },
  {
    method: 'post',
    path: `${PAGE}/pictures`,
    for: 'manager',
    upload: UPLOAD_BYTES,
    answer: changePictures,
  },
  { method: 'get', path: `${PAGE}/history`, for: 'manager', answer: showHistory },
  { method: 'post', path: `${PAGE}/history`, for: 'manager', answer: takeBack },
  { method: 'post', path: `${PAGE}/publish`, for: 'manager', answer: publish },
  { method: 'get', path: `${PAGE}/guest`, for: 'manager', answer: chooseGuestPage },
  { method: 'get', path: GUEST, for: 'manager', answer: showGuestPage },
  { method: 'get', path: `${GUEST}/pictures/:picture`, for: 'manager', answer: showPicture('large') },
  { method: 'get', path: `${GUEST}/pictures/:picture/small`, for: 'manager', answer: showPicture('small') },
  { method: 'get', path: `${GUEST}/*step`, for: 'manager', answer: takeGuestStep },
  { method: 'post', path: `${GUEST}/*step`, for: 'manager', tokenField: 'visit', answer: takeGuestStep },
];

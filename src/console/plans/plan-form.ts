import type { Plan } from '../../venues/plan.js';
import {
  amountField,
  amountText,
  durationField,
  durationText,
  neededDurationField,
} from '../forms/amount-fields.js';
import type { FieldSpec, ValuesOf } from '../forms/field.js';
import type { Typed } from '../forms/form.js';
import { plansTexts } from '../texts/plans.js';

const t = plansTexts.form;
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const MEGABIT = 1_000_000;
const GIGABYTE = 1_000_000_000;

const speed = { unit: MEGABIT, least: 1_000, most: 100_000 * MEGABIT };
const volume = { unit: GIGABYTE, least: GIGABYTE / 1_000, most: 1_000_000 * GIGABYTE };

const message: FieldSpec<string> = {
  kind: 'text',
  label: t.message,
  help: t.messageHelp,
  optional: true,
  read: ([typed = '']) => {
    const text = typed.normalize('NFC').trim();
    return Buffer.byteLength(text) > 253 || /\p{Cc}/u.test(text)
      ? { fault: t.messageTooLong }
      : { value: text };
  },
};

/** The questions of a plan, those most owners answer. */
export const planFields = {
  session: neededDurationField({ label: t.session, help: t.sessionHelp, least: MINUTE, most: 30 * DAY }),
  remember: durationField({ label: t.remember, help: t.rememberHelp, least: 0, most: 90 * DAY }),
  down: amountField({ label: t.down, help: t.speedHelp, ...speed }),
  up: amountField({ label: t.up, help: t.speedHelp, ...speed }),
  devices: amountField({ label: t.devices, help: t.devicesHelp, unit: 1, least: 1, most: 100 }),
};

/** The others. */
export const furtherPlanFields = {
  idle: durationField({ label: t.idle, help: t.idleHelp, least: MINUTE, most: DAY }),
  'day-time': durationField({ label: t.dayTime, help: t.budgetHelp, least: 5 * MINUTE, most: 25 * HOUR }),
  'day-volume': amountField({ label: t.dayVolume, help: t.budgetHelp, ...volume }),
  'month-time': durationField({ label: t.monthTime, help: t.budgetHelp, least: 5 * MINUTE, most: 31 * DAY }),
  'month-volume': amountField({ label: t.monthVolume, help: t.budgetHelp, ...volume }),
  volume: amountField({ label: t.volume, help: t.volumeHelp, ...volume }),
  interim: neededDurationField({ label: t.interim, help: t.interimHelp, least: 5 * MINUTE, most: HOUR }),
  vlan: amountField({ label: t.vlan, help: t.vlanHelp, unit: 1, least: 1, most: 4_094 }),
  message,
};

export const PLAN_SPEC = { ...planFields, ...furtherPlanFields };

/** The plan of that name as answered. */
export function planOf(name: string, values: ValuesOf<typeof PLAN_SPEC>): Plan {
  const perDay = budgetOf(values['day-time'], values['day-volume']);
  const perMonth = budgetOf(values['month-time'], values['month-volume']);
  return {
    name,
    sessionSeconds: values.session,
    ...(values.idle !== undefined && { idleSeconds: values.idle }),
    interimSeconds: values.interim,
    ...(values.down !== undefined && { downBitsPerSecond: values.down }),
    ...(values.up !== undefined && { upBitsPerSecond: values.up }),
    ...(values.volume !== undefined && { volumeBytes: values.volume }),
    ...(perDay && { perDay }),
    ...(perMonth && { perMonth }),
    ...(values.vlan !== undefined && { vlan: values.vlan }),
    ...(values.devices !== undefined && { devices: values.devices }),
    rememberSeconds: values.remember ?? 0,
    ...(values.message !== '' && { message: values.message }),
  };
}

function budgetOf(seconds: number | undefined, volumeBytes: number | undefined): Plan['perDay'] {
  if (seconds === undefined && volumeBytes === undefined) return undefined;
  return { ...(seconds !== undefined && { seconds }), ...(volumeBytes !== undefined && { volumeBytes }) };
}

/** What stands in the fields for a plan. */
export function typedPlan(plan: Plan): Typed {
  const time = (seconds: number | undefined) => (seconds === undefined ? '' : durationText(seconds));
  return {
    session: time(plan.sessionSeconds),
    remember: plan.rememberSeconds === 0 ? '' : time(plan.rememberSeconds),
    down: amountText(plan.downBitsPerSecond, MEGABIT),
    up: amountText(plan.upBitsPerSecond, MEGABIT),
    devices: amountText(plan.devices, 1),
    idle: time(plan.idleSeconds),
    'day-time': time(plan.perDay?.seconds),
    'day-volume': amountText(plan.perDay?.volumeBytes, GIGABYTE),
    'month-time': time(plan.perMonth?.seconds),
    'month-volume': amountText(plan.perMonth?.volumeBytes, GIGABYTE),
    volume: amountText(plan.volumeBytes, GIGABYTE),
    interim: time(plan.interimSeconds),
    vlan: amountText(plan.vlan, 1),
    message: plan.message ?? '',
  };
}

/** Where a new plan begins. */
export const NEW_PLAN: Plan = {
  name: '',
  sessionSeconds: 4 * HOUR,
  idleSeconds: 30 * MINUTE,
  interimSeconds: 10 * MINUTE,
  devices: 3,
  rememberSeconds: DAY,
};

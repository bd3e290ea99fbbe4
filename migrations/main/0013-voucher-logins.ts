import type { Knex } from 'knex';

// How a guest whose voucher came by RADIUS is found again: a keyed hash over code and terminal, which neither alone gives.

export const voucherLogins = {
  name: '0013-voucher-logins',

  async up(db: Knex): Promise<void> {
    await db.schema.alterTable('guests', (table) => {
      table.string('voucher_login', 22).nullable();
      table.unique(['voucher_login']);
    });
  },

  async down(db: Knex): Promise<void> {
    await db.schema.alterTable('guests', (table) => {
      table.dropUnique(['voucher_login']);
      table.dropColumn('voucher_login');
    });
  },
};

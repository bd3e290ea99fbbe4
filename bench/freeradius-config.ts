/** Where Debian keeps FreeRADIUS's own schemas, queries and policies. */
export const RADDB = '/etc/freeradius/3.0';

export type FreeradiusDatabase =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgresql'; readonly url: URL };

export interface FreeradiusOptions {
  readonly database: FreeradiusDatabase;
  readonly secret: string;
  readonly authPort: number;
  readonly acctPort: number;
  /** Whether a login is written down (`radpostauth`) and committed before it is answered. */
  readonly isLoggingIn: boolean;
}

/**
 * The configuration of a FreeRADIUS that authenticates and accounts from a database: its schema, queries, threads and
 * connections as they come, without the modules that have nothing to do here.
 */
export function freeradiusConfig(options: FreeradiusOptions): string {
  const { authPort, acctPort, secret, isLoggingIn } = options;
  return `
modconfdir = ${RADDB}/mods-config
libdir = /usr/lib/freeradius
max_requests = 16384
security {
  max_attributes = 200
  reject_delay = 1
  status_server = yes
}
proxy_requests = no
client bench {
  ipaddr = 127.0.0.1
  secret = "${secret}"
  require_message_authenticator = yes
}
thread pool {
  start_servers = 5
  max_servers = 32
  min_spare_servers = 3
  max_spare_servers = 10
  max_requests_per_server = 0
}
modules {
  $INCLUDE ${RADDB}/mods-available/expr
  $INCLUDE ${RADDB}/mods-available/pap
  ${sqlModule(options.database)}
}
policy {
  $INCLUDE ${RADDB}/policy.d/accounting
}
server bench {
  listen {
    type = auth
    ipaddr = 127.0.0.1
    port = ${authPort}
  }
  listen {
    type = acct
    ipaddr = 127.0.0.1
    port = ${acctPort}
  }
  authorize {
    sql
    pap
  }
  authenticate {
    Auth-Type PAP {
      pap
    }
  }
  post-auth {
    ${isLoggingIn ? 'sql' : ''}
  }
  preacct {
    acct_unique
  }
  accounting {
    sql
  }
}
`;
}

function sqlModule(database: FreeradiusDatabase): string {
  return `sql {
    dialect = "${database.dialect}"
    driver = "rlm_sql_${database.dialect}"
    ${connection(database)}
    acct_table1 = "radacct"
    acct_table2 = "radacct"
    postauth_table = "radpostauth"
    authcheck_table = "radcheck"
    groupcheck_table = "radgroupcheck"
    authreply_table = "radreply"
    groupreply_table = "radgroupreply"
    usergroup_table = "radusergroup"
    client_table = "nas"
    group_attribute = "SQL-Group"
    delete_stale_sessions = yes
    pool {
      start = \${thread[pool].start_servers}
      min = \${thread[pool].min_spare_servers}
      max = \${thread[pool].max_servers}
      spare = \${thread[pool].max_spare_servers}
      uses = 0
      retry_delay = 30
      lifetime = 0
      idle_timeout = 60
    }
    $INCLUDE \${modconfdir}/sql/main/\${dialect}/queries.conf
  }`;
}

/** SQLite files are in WAL mode since they were made; a new connection of FreeRADIUS keeps commits as fully as ours. */
function connection(database: FreeradiusDatabase): string {
  if (database.dialect === 'sqlite') {
    return `sqlite {
      filename = "${database.file}"
      busy_timeout = 5000
    }
    open_query = "pragma synchronous=FULL"`;
  }
  const { hostname, port, username, password, pathname } = database.url;
  return `server = "${hostname}"
    port = ${port}
    login = "${username}"
    password = "${password}"
    radius_db = "${pathname.slice(1)}"`;
}

/** Docker's command groups and their commands (docker/cli, 28 and 29): to tell a misspelt command from one of no concern. */
export const COMMAND_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['network', ['create', 'connect', 'disconnect', 'inspect', 'ls', 'list', 'prune', 'rm', 'remove']],
  [
    'container',
    'attach commit cp create diff exec export inspect kill logs ls list ps pause port prune rename restart rm remove run start stats stop top unpause update wait'.split(
      ' ',
    ),
  ],
  ['swarm', ['ca', 'init', 'join', 'join-token', 'leave', 'unlock', 'unlock-key', 'update']],
  ['image', 'build history import inspect load ls prune pull push rm save tag'.split(' ')],
  ['volume', ['create', 'inspect', 'ls', 'prune', 'rm', 'update']],
  ['service', 'create inspect logs ls ps rm rollback scale update'.split(' ')],
  ['stack', ['config', 'deploy', 'ls', 'ps', 'rm', 'services']],
  ['node', ['demote', 'inspect', 'ls', 'promote', 'ps', 'rm', 'update']],
  ['system', ['df', 'events', 'info', 'prune', 'dial-stdio']],
  ['context', 'create export import inspect ls rm show update use'.split(' ')],
]);

/** Top-level commands that make no part of a network design. */
export const OTHER_COMMANDS: ReadonlySet<string> = new Set(
  (
    'attach build builder buildx checkpoint commit compose config cp diff events exec export help history images import info ' +
    'inspect kill load login logout logs manifest pause plugin port ps pull push rename restart rm rmi save search secret ' +
    'stats stop tag top trust unpause update version wait start'
  ).split(' '),
);

#define _GNU_SOURCE
#include "CProcess.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { EVENTS_DESCRIPTOR = 3 };

pid_t process_start(const process_start_t *start) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  pid_t child = -1;
  const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;

  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, start->output_path, flags, 0600);
  if (strcmp(start->output_path, start->error_path) == 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
  else
    posix_spawn_file_actions_addopen(&actions, 2, start->error_path, flags, 0600);
  // Duplicating a descriptor onto itself clears its close-on-exec flag in posix_spawn, so 3 itself works too.
  if (start->events >= 0) posix_spawn_file_actions_adddup2(&actions, start->events, EVENTS_DESCRIPTOR);
#ifdef __linux__
  posix_spawn_file_actions_addclosefrom_np(&actions, start->events >= 0 ? EVENTS_DESCRIPTOR + 1 : EVENTS_DESCRIPTOR);
#endif
  posix_spawn_file_actions_addchdir_np(&actions, start->directory);
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  int error = posix_spawn(&child, start->executable, &actions, &attributes, start->arguments, start->environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : -error;
}

int process_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

void process_adopt_orphans(void) {
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

// Calls `visit` with the id, parent and session of every process; stops the walk on nothing.
static void for_each_process(void (*visit)(pid_t id, pid_t parent, pid_t session, void *context), void *context) {
  DIR *directory = opendir("/proc");
  if (!directory) return;
  for (struct dirent *entry; (entry = readdir(directory));) {
    pid_t id = (pid_t)atoi(entry->d_name);
    if (id <= 0) continue;
    char path[64], line[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", (int)id);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) continue;
    ssize_t length = read(file, line, sizeof line - 1);
    close(file);
    if (length <= 0) continue;
    line[length] = 0;
    // The name may contain spaces and parentheses; the fields begin after its last parenthesis.
    const char *fields = strrchr(line, ')');
    char state;
    int parent, group, session;
    if (fields && sscanf(fields + 1, " %c %d %d %d", &state, &parent, &group, &session) == 4)
      visit(id, parent, session, context);
  }
  closedir(directory);
}

typedef struct {
  pid_t session;
  int killed;
} session_kill_t;

static void kill_in_session(pid_t id, pid_t parent, pid_t session, void *context) {
  session_kill_t *wanted = context;
  (void)parent;
  if (session != wanted->session) return;
  kill(id, SIGKILL);
  wanted->killed++;
}

int process_kill_session(pid_t session) {
  session_kill_t wanted = {session, 0};
  for_each_process(kill_in_session, &wanted);
  return wanted.killed;
}

typedef struct {
  const pid_t *sessions;
  int count;
} stray_kill_t;

static void kill_stray(pid_t id, pid_t parent, pid_t session, void *context) {
  const stray_kill_t *known = context;
  if (parent != getpid()) return;
  for (int i = 0; i < known->count; i++)
    if (known->sessions[i] == session) return;
  if (session == getsid(0)) return;
  kill(id, SIGKILL);
  waitpid(id, NULL, 0);
}

void process_kill_strays(const pid_t *sessions, int count) {
  stray_kill_t known = {sessions, count};
  for_each_process(kill_stray, &known);
}

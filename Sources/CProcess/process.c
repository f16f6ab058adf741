#define _GNU_SOURCE
#include "CProcess.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { EVENTS_DESCRIPTOR = 3, ORPHANED = 125 };

// Between fork and exec only calls that are safe in a signal handler; -1 with errno set on failure.
static int become(const process_start_t *start, pid_t parent) {
  const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;
  if (setsid() < 0) return -1;
#ifdef __linux__
  // A cell in an endless loop must not outlive lectern, however that ends.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0) return -1;
  if (getppid() != parent) _exit(ORPHANED);
#endif
  for (int signal_number = 1; signal_number < NSIG; signal_number++) signal(signal_number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);

  // The events first: opening the others may take its number.
  int events = start->events < 0 ? -1 : fcntl(start->events, F_DUPFD_CLOEXEC, 64);
  int input = open("/dev/null", O_RDONLY);
  int output = open(start->output_path, flags, 0600);
  int error = open(start->error_path, flags, 0600);
  if (input < 0 || output < 0 || error < 0 || (start->events >= 0 && events < 0)) return -1;
  int high[] = {fcntl(input, F_DUPFD_CLOEXEC, 64), fcntl(output, F_DUPFD_CLOEXEC, 64),
                fcntl(error, F_DUPFD_CLOEXEC, 64)};
  for (int i = 0; i < 3; i++)
    if (high[i] < 0 || dup2(high[i], i) < 0) return -1;
  if (events >= 0 && dup2(events, EVENTS_DESCRIPTOR) < 0) return -1;
#ifdef __linux__
  close_range(events >= 0 ? EVENTS_DESCRIPTOR + 1 : EVENTS_DESCRIPTOR, ~0u, CLOSE_RANGE_CLOEXEC);
#endif
  if (chdir(start->directory) < 0) return -1;
  return execve(start->executable, start->arguments, start->environment);
}

pid_t process_start(const process_start_t *start) {
  int report[2];
  if (process_pipe(report) != 0) return -errno;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    // The pipe's end must not be one of the numbers that the child gets.
    int end = fcntl(report[1], F_DUPFD_CLOEXEC, 64);
    become(start, parent);
    int error = errno;
    if (write(end, &error, sizeof error) < 0) _exit(126);
    _exit(127);
  }
  int error = child < 0 ? errno : 0;
  close(report[1]);
  // A successful exec closes the pipe without a word.
  ssize_t length = child < 0 ? 0 : read(report[0], &error, sizeof error);
  close(report[0]);
  if (child > 0 && length == sizeof error) waitpid(child, NULL, 0);
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

static void kill_stray(pid_t id, pid_t parent, pid_t session, void *context) {
  (void)context;
  if (parent != getpid() || session == getsid(0)) return;
  kill(id, SIGKILL);
  waitpid(id, NULL, 0);
}

void process_kill_strays(void) { for_each_process(kill_stray, NULL); }

static void kill_child_session(pid_t id, pid_t parent, pid_t session, void *context) {
  (void)context;
  if (parent != getpid()) return;
  if (session == getsid(0))
    kill(id, SIGKILL);
  else
    process_kill_session(session);
}

void process_kill_children(void) { for_each_process(kill_child_session, NULL); }

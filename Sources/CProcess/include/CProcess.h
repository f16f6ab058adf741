// Child processes with a session of their own: the system calls that Swift cannot express.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <sys/types.h>

// What to start. Strings are NUL-terminated; the lists end with NULL.
typedef struct {
  const char *executable;
  char *const *arguments;  // the first is the name that the program sees
  char *const *environment;
  const char *directory;    // working directory
  const char *output_path;  // standard output, created or truncated, opened for appending
  const char *error_path;   // standard error, likewise
  int events;               // becomes descriptor 3 of the child; -1 for none
} process_start_t;

// Starts a child in a session of its own, standard input empty, all other descriptors closed.
// It is killed when the thread that started it ends. Returns its process id, or -errno.
pid_t process_start(const process_start_t *start);

// Opens a pipe, its reading end first, neither end inherited by programs; returns 0 or errno.
int process_pipe(int ends[2]);

// Makes this process the parent of orphans below it, so that none can outlive a run unseen.
void process_adopt_orphans(void);

// Kills every process of a session; returns how many there were.
int process_kill_session(pid_t session);

// Kills the sessions of all children of this process.
void process_kill_children(void);

// Kills and reaps every child of this process that lives in another session.
void process_kill_strays(void);

#endif

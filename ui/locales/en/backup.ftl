### What a restore could not take over from the file it replaced

backup-not-carried = The backup is open. Some things in the replaced file could not be read:
backup-not-carried-second-place = where your second copies are kept; choose the place again
backup-not-carried-epoch = how often this shop was restored; nothing more to do
backup-not-carried-wills = who said no to messages after the backup; those kept beside the shop hold all the same
backup-not-carried-stopped = the list of stopped addresses beside the shop; ask before you write to anybody

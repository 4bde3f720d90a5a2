### What a restore could not take over from the file it replaced

backup-not-carried = The backup is open. Some things in the replaced file could not be read:
backup-not-carried-second-place = where your second copies are kept; choose the place again
backup-not-carried-epoch = how often this shop was restored; nothing more to do
backup-not-carried-wills = who said no to messages after the backup; those kept beside the shop hold all the same
backup-not-carried-stopped = the list of stopped addresses beside the shop; ask before you write to anybody

### A backup that somebody picks: on a stick, on another disk

backup-open = Open a backup…
backup-open-title = Or open a backup
backup-open-lead = Your shop was on another computer, or this one was set up anew? Choose the backup on your memory stick or disk.
backup-open-elsewhere = A backup on a memory stick or another disk can be opened as well.
backup-open-here = A backup from a memory stick or another disk is looked at first; nothing changes before you say so.
backup-inside-title = In this backup
backup-inside-shop = Shop
backup-inside-last = Last sale
backup-inside-no-sale = none yet
backup-inside-customers = Customers
backup-inside-purchases = Purchases
backup-start-safe = The shop opens on this computer with everything above. The backup stays as it is, and no other shop is touched.
backup-start-yes = Open this shop
backup-other-shop = This is a backup of another shop, and it would take the place of the one that is open. To keep both, choose “Open a new shop” in Settings, and there “Open a backup…”.

### How the backups stand, where somebody has to do something

backup-problem-disk_low = Less than one gigabyte is free on this disk, so no backups are being made. Make some room; the next one is then made by itself.
backup-problem-none_for_days = Things were recorded, but no backup has been made for seven days. Press “Back up now”; if that does not work, save a report for support.
backup-problem-second_place_away = Backups are being made here, but the second place cannot be reached. Plug in the memory stick or the disk, or choose another place.
backup-problem-check_found = The daily check found something wrong, and that backup does not count as good. The good ones before it are kept. Press “Check everything”, and save a report for support.
backup-problem-disk_full = There was no room for the last backup. Make some room on the disk, then press “Back up now”.
backup-problem-read_only = The folder of the backups cannot be written to. See whether the disk or the folder is locked, then press “Back up now”.
backup-problem-refused = The last backup could not be made; the shop and its earlier backups are as they were. Press “Back up now”; if it fails again, save a report for support.
status-backup-disk_low = Disk nearly full, no backups
status-backup-none_for_days = No backup for seven days
status-backup-second_place_away = Second place for backups is away
status-backup-check_found = The last backup is not sound
status-backup-disk_full = No room for the last backup
status-backup-read_only = Backup folder is locked
status-backup-refused = The last backup failed

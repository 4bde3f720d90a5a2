# დაწყება: პირველად, და როცა რაღაც გვიშლის ხელს.

start-welcome = კეთილი იყოს თქვენი მობრძანება ვაფაში
start-welcome-lead = რვეული სალაროსთან: ვინ არიან თქვენი კლიენტები, რა იყიდეს, ვინ მოგენატრათ. ყველაფერი ამ კომპიუტერზე რჩება.
start-name = მაღაზიის სახელი
start-name-example = როგორც კარზე წერია
start-currency = ფული
start-currency-hint = ვალუტა სამუდამოდ რჩება; ნაჩვენები ერთეულის შეცვლა მერეც შეიძლება.
currency-IRR = ირანი: თუმანი, რიალი
currency-GEL = საქართველო: ლარი
currency-USD = აშშ დოლარი
currency-EUR = ევრო
start-found = ჩემი მაღაზიის გახსნა
start-needs-name = ჯერ აკრიფეთ მაღაზიის სახელი.
start-sample-title = ან ჯერ დაათვალიერეთ
start-sample-lead = გამოგონილი მაღაზია: 300 კლიენტი და ორი წლის შენაძენები, ცალკე ფაილში. თქვენსას არასოდეს შეერევა.
start-sample-fa = ირანული მაღაზიის ნიმუში
start-sample-ka = ქართული მაღაზიის ნიმუში
start-working = ერთი წუთით…

start-elsewhere-title = მაღაზია უკვე გახსნილია
start-elsewhere-what = ის ვაფას სხვა ფანჯარაშია გახსნილი.
start-elsewhere-safe = არაფერი დაკარგულა; მუშაობა იქ გრძელდება.
start-elsewhere-act = იმ ფანჯრის ჩვენება
start-newer-title = ეს მაღაზია უფრო ახალი ვაფასია
start-newer-what = ბოლოს ამაზე ახალმა ვერსიამ გახსნა.
start-newer-safe = არაფრისთვის გვიხლია ხელი. დააყენეთ ახალი ვერსია ამ კომპიუტერზე.
start-newer-act = თავიდან ცდა
start-damaged-title = მაღაზიის ფაილი დაზიანებულია
start-damaged-what = გვერდზე გადავდეთ და შევინახეთ.
start-damaged-safe = შეიძლება გაიხსნას ბოლო გამართული ასლი; მის შემდეგ გატარებული გაყიდვები ჩამოწერილია, რომ ხელახლა შეიყვანოთ.
start-damaged-act = ბოლო გამართული ასლის გახსნა
start-read_only-title = მაღაზიაში ჩაწერა არ ხერხდება
start-read_only-what = ფაილი ან საქაღალდე მხოლოდ წასაკითხია.
start-read_only-safe = ყველაფერი იკითხება; სანამ არ გასწორდება, არაფერი დაემატება.
start-read_only-act = მხოლოდ წასაკითხად გახსნა
start-disk_full-title = დისკი სავსეა
start-disk_full-what = ჩასაწერი ადგილი აღარ არის.
start-disk_full-safe = რაც გატარდა, ადგილზეა. გაათავისუფლეთ ადგილი და თავიდან სცადეთ.
start-disk_full-act = მხოლოდ წასაკითხად გახსნა
start-network_folder-title = მაღაზია საზიარო საქაღალდეშია
start-network_folder-what = ქსელურ ან ღრუბლოვან საქაღალდეში ფაილი ზიანდება, როცა ორი კომპიუტერი იყენებს.
start-network_folder-safe = არაფერი დაკარგულა. გადმოიტანეთ მაღაზია ამ კომპიუტერზე.
start-network_folder-act = გადმოტანა აქ
start-upgrading-title = მაღაზია ახლდება
start-upgrading-what = ეს ვერსია ჩანაწერებს ახლებურად ინახავს; ჯერ ასლი გაკეთდა.
start-upgrading-safe = ცოტა დრო სჭირდება. გთხოვთ, კომპიუტერი არ გამორთოთ.
start-unreadable-title = მაღაზია ვერ გაიხსნა
start-unreadable-what = რაღაც გაუთვალისწინებელი მოხდა.
start-unreadable-safe = არაფერი შეცვლილა. სცადეთ ისევ ან შეინახეთ ანგარიში დახმარებისთვის.
start-unreadable-act = თავიდან ცდა
start-backup = ბოლო გამართული ასლი: { $at }.
start-lost = { $count ->
       *[other] მას შემდეგ გატარდა { $shown } გაყიდვა:
    }
start-stay = დარჩეს იქ
